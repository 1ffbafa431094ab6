/** Sends a job inside the current transaction. `name` is one of `jobs/all-jobs.ts`. */
export type Enqueue = (name: string, payload: Record<string, unknown>) => Promise<string>
