import { setImmediate } from 'node:timers/promises'
import { evaluate } from '@tidu/policy-engine/evaluate'
import type { Context } from '../../context.ts'
import { loadFactSheets } from '../enterprise/index.ts'
import { findRules, policyShelf } from '../policy/index.ts'
import type { StoredRun } from './run-shape.ts'
import { reasonOf } from './value-words.ts'

/** By firm, by criterion: its figures against the line, in words. */
export type Reasons = ReadonlyMap<string, ReadonlyMap<string, string>>

/**
 * Why criteria are unmet, which a run does not keep: worked out again from the facts recorded before
 * the run, so that the file says what the run saw.
 */
export async function unmetReasons(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  run: StoredRun,
  ids: readonly string[],
): Promise<Reasons> {
  const reasons = new Map<string, ReadonlyMap<string, string>>()
  if (ids.length === 0) return reasons
  const rules = findRules({
    standard: run.standard,
    filing: run.filing,
    on: run.on_date,
    edition: run.edition,
    region: run.region_code,
  })
  const { words } = policyShelf().library
  const asOf = { validOn: run.on_date, recordedBefore: run.recorded_before }
  for await (const { enterpriseId, sheet } of loadFactSheets(db, { actor, ids }, asOf)) {
    const unmet = evaluate(sheet, rules, words).criteria.filter(
      ({ outcome }) => outcome === 'unmet',
    )
    reasons.set(enterpriseId, new Map(unmet.map((one) => [one.id, reasonOf(one)])))
    // Other requests get their turn.
    if (reasons.size % 200 === 0) await setImmediate()
  }
  return reasons
}
