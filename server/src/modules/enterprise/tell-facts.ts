import type { FactChange, FactValue } from '@tidu/domain/enterprise'
import { masterFacts, refuse } from '@tidu/domain/enterprise'
import type { Context } from '../../context.ts'
import { checkFact } from './check-fact.ts'
import { loadOpenEnterprise } from './load-open-enterprise.ts'
import { type Told, tell } from './tell.ts'
import { unitOfFact } from './unit-of-fact.ts'

interface FactInput {
  factId: string
  year: number | null
  value: FactValue
  unit?: string | undefined
  validFrom?: string | undefined
  validTo?: string | undefined
}

export async function tellFacts(
  context: Context,
  { id, facts, ...told }: Told & { id: string; facts: readonly FactInput[] },
) {
  await loadOpenEnterprise(context, id)
  const change = { enterpriseId: id, master: {}, facts: facts.map(toChange) }
  return tell(context, 'enterprise.tell-facts', change, told)
}

function toChange({ factId, year, value, unit, validFrom, validTo }: FactInput): FactChange {
  // The master record has its own form, with its own checks.
  if (masterFacts.some((fact) => fact === factId)) throw refuse.badValue(factId, '')
  checkFact({ factId, year, value })
  // A figure in 万元 would be read as 元 ever after.
  const own = unitOfFact(factId)
  if (unit && own && unit !== own) throw refuse.otherUnit(factId, own, unit)
  return {
    factId,
    year,
    value,
    ...(unit === undefined ? {} : { unit }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
  }
}
