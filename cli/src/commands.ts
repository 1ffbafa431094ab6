import type { Command } from 'commander'
import { registerExchangeImport } from './commands/exchange-import.ts'
import { registerPolicyEvaluate } from './commands/policy-evaluate.ts'
import { registerPolicyPack } from './commands/policy-pack.ts'
import { registerPolicySize } from './commands/policy-size.ts'
import { registerScreeningScreen } from './commands/screening-screen.ts'

/** Every command of `tidu`, in the order help shows them. */
export const commands: readonly ((program: Command) => void)[] = [
  registerPolicyEvaluate,
  registerPolicySize,
  registerPolicyPack,
  registerExchangeImport,
  registerScreeningScreen,
]
