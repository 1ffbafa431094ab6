/** How many random cases a property is tried on; `PROPERTY_RUNS=20000` for a long night. */
const numRuns = Number(process.env.PROPERTY_RUNS ?? 150)

export const runs = { numRuns }

/** Generous: the machines that test are shared. */
export const patience = { timeout: 20_000 + numRuns * 100 }
