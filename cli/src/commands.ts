import type { Command } from 'commander'
import { registerPolicyEvaluate } from './commands/policy-evaluate.ts'
import { registerPolicySize } from './commands/policy-size.ts'

/** Every command of `tidu`, in the order help shows them. */
export const commands: readonly ((program: Command) => void)[] = [
  registerPolicyEvaluate,
  registerPolicySize,
]
