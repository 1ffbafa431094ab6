import { evaluate } from '@tidu/policy-engine/evaluate'
import type { Outcome } from '@tidu/policy-engine/outcome'
import type { Context } from '../../context.ts'
import { loadFactSheets } from '../enterprise/index.ts'
import { seedRules } from '../policy/index.ts'

/** Whose seeds, of which tier, on which day, and from facts recorded before which moment. */
export interface SeedQuestion {
  region: string
  tier: string
  on: string
  recordedBefore?: Date | undefined
}

/** Whether each firm fulfils the region's own seed condition (种子条件); empty where its plan has none. */
export async function seedOutcomes(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  { region, tier, on, recordedBefore }: SeedQuestion,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Outcome>> {
  const outcomes = new Map<string, Outcome>()
  const found = seedRules(region, tier, on)
  if (!found || ids.length === 0) return outcomes
  const asOf = { validOn: on, ...(recordedBefore && { recordedBefore }) }
  for await (const { enterpriseId, sheet } of loadFactSheets(db, { actor, ids: [...ids] }, asOf))
    outcomes.set(enterpriseId, evaluate(sheet, found.rules, found.words).outcome)
  return outcomes
}

/** The question a run asks of its firms: as of its own day and moment. */
export function seedQuestionOf(run: {
  region_code: string
  standard: string
  on_date: string
  recorded_before: Date
}): SeedQuestion {
  return {
    region: run.region_code,
    tier: run.standard,
    on: run.on_date,
    recordedBefore: run.recorded_before,
  }
}
