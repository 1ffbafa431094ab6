import type { Context } from '../../context.ts'
import { regionRegistry } from './region-registry.ts'

export async function listDepartments(
  { db }: Context,
  { region }: { region?: string | undefined },
) {
  let matching = db
    .selectFrom('region_department')
    .innerJoin('region', 'region.code', 'region_department.region_code')
  const path = region && regionRegistry().index.byCode.get(region)?.path
  if (path) matching = matching.where('region.path', 'like', `${path}%`)
  const local = await matching
    .select([
      'region_code as regionCode',
      'function_id as functionId',
      'region_department.name',
      'is_lead as isLead',
    ])
    .orderBy('region_code')
    .orderBy('function_id')
    .execute()
  const functions = regionRegistry().departments.functions.map(({ id, title, stems }) => ({
    id,
    title,
    stems: [...stems],
  }))
  return { functions, local }
}
