export { type ChainHead, listChainHeads } from './list-chain-heads.ts'
export { type Circumstances, record, type Witness } from './record.ts'
export { sealEntries } from './seal-entries.ts'
export {
  type AuditVerification,
  type BrokenLink,
  linkFaults,
  verifyAuditChains,
} from './verify-audit-chains.ts'
