import * as api from '@tidu/contracts/region/endpoints'
import type { Serve } from '../../http/serve.ts'
import { listDepartments } from './list-departments.ts'
import { listRegions } from './list-regions.ts'
import { resolveDepartments } from './resolve-departments.ts'
import { resolveRegionName } from './resolve-region-name.ts'
import { searchRegions } from './search-regions.ts'
import { showRegion } from './show-region.ts'
import { showRegionTree } from './show-region-tree.ts'

export function regionRoutes(serve: Serve): void {
  serve(api.listRegions, listRegions)
  serve(api.showRegion, showRegion)
  serve(api.showRegionTree, showRegionTree)
  serve(api.searchRegions, searchRegions)
  serve(api.resolveRegionName, resolveRegionName)
  serve(api.listDepartments, listDepartments)
  serve(api.resolveDepartments, resolveDepartments)
}
