import { type CodesOf, Refusal } from '../shared/index.ts'

/** How verification says no. */
export const refuse = {
  verificationRunning: () => new Refusal('conflict', 'upkeep.verification-running'),
}

export type UpkeepRefusal = CodesOf<typeof refuse>
