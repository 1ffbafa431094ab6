export { upkeepRoutes } from './routes.ts'
export { type InvariantResult, type Verification, verifyDatabase } from './verify-database.ts'
export { verifyNightly } from './verify-nightly.ts'
