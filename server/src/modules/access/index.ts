export { createDemoAccount } from './create-demo-account.ts'
export { identify } from './identify.ts'
export { accessRoutes } from './routes.ts'
export { inTerritoryOf, visibleTo } from './visible-to.ts'
