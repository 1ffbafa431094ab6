/** How many random cases a property is tried on; `PROPERTY_RUNS=20000` for a long night. */
const numRuns = Number(process.env.PROPERTY_RUNS ?? 150)

/** The same cases in every run, so that what passed passes again; `PROPERTY_SEED` and the proof try others. */
const seed = Number(process.env.PROPERTY_SEED ?? 20_260_401)

export const runs = { numRuns, seed }

/** Generous: the machines that test are shared. */
export const patience = { timeout: 20_000 + numRuns * 100 }
