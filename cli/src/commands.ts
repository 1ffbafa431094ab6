import type { Command } from 'commander'

type Register = (program: Command) => void

/**
 * Every command of `tidu`, in the order help shows them. A command's code is loaded when it is called: an
 * evaluation should not wait for the server's libraries.
 */
export const commands: Readonly<Record<string, () => Promise<Register>>> = {
  evaluate: async () => (await import('./commands/policy-evaluate.ts')).registerPolicyEvaluate,
  size: async () => (await import('./commands/policy-size.ts')).registerPolicySize,
  pack: async () => (await import('./commands/policy-pack.ts')).registerPolicyPack,
  import: async () => (await import('./commands/exchange-import.ts')).registerExchangeImport,
  screen: async () => (await import('./commands/screening-screen.ts')).registerScreeningScreen,
  account: async () => (await import('./commands/access-account.ts')).registerAccessAccount,
  verify: async () => (await import('./commands/upkeep-verify.ts')).registerUpkeepVerify,
  backup: async () => (await import('./commands/upkeep-backup.ts')).registerUpkeepBackup,
  restore: async () => (await import('./commands/upkeep-restore.ts')).registerUpkeepRestore,
}
