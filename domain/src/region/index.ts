export { buildRegionTree, placeOfCode, type RegionRow } from './build-region-tree.ts'
export { type RegionRefusal, refuse } from './refusals.ts'
export { existsOn, type Region, type RegionType, regionTypes, trimRegionCode } from './region.ts'
export { type RegionLexicon, regionForms } from './region-forms.ts'
export {
  type DepartmentFunction,
  type DepartmentMatch,
  type DepartmentRegister,
  type LocalDepartment,
  resolveDepartment,
  splitResponsibility,
} from './resolve-department.ts'
export {
  indexRegions,
  type RegionIndex,
  type RegionMatch,
  type ResolveOptions,
  resolveRegion,
} from './resolve-region.ts'
