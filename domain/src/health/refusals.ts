import { type CodesOf, Refusal } from '../shared/index.ts'

/** How a running task says no. */
export const refuse = {
  unknownJob: (id: string) => new Refusal('not-found', 'health.unknown-job', { id }),
  jobEnded: (id: string) => new Refusal('conflict', 'health.job-ended', { id }),
}

export type HealthRefusal = CodesOf<typeof refuse>
