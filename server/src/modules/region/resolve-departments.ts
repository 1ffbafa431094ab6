import { resolveDepartment, splitResponsibility } from '@tidu/domain/region'
import type { Context } from '../../context.ts'
import { regionRegistry } from './region-registry.ts'

export async function resolveDepartments(
  _: Context,
  { text, region }: { text: string; region: string },
) {
  const { departments } = regionRegistry()
  const titles = new Map(departments.functions.map(({ id, title }) => [id, title]))
  const matches = splitResponsibility(departments, text).map((name) =>
    resolveDepartment(departments, name, region),
  )
  return {
    found: matches.flatMap((match) =>
      match.kind === 'found'
        ? [
            {
              name: match.name,
              functionId: match.functionId,
              title: titles.get(match.functionId) ?? match.functionId,
              regionCode: match.regionCode,
            },
          ]
        : [],
    ),
    unresolved: matches.flatMap((match) => (match.kind === 'unknown' ? [match.name] : [])),
  }
}
