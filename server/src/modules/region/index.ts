export { type RegionRegistry, regionRegistry } from './region-registry.ts'
export { regionRoutes } from './routes.ts'
export { sortKey, syncRegions } from './sync-regions.ts'
