export { type BrokenLink, type LinkFault, linkFaults } from './link-fault.ts'
export { withheld, withoutSecrets } from './without-secrets.ts'
