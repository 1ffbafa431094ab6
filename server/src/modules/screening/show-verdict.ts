import { evaluate } from '@tidu/policy-engine/evaluate'
import type { Filing } from '@tidu/policy-engine/rule'
import type { Context } from '../../context.ts'
import { loadFactSheet } from '../enterprise/index.ts'
import { findRules, policyShelf, regionsAbove } from '../policy/index.ts'
import { loadScreenedFirm } from './screened-firm.ts'

export interface VerdictInput {
  enterpriseId: string
  standard: string
  filing: Filing
  on?: string | undefined
  edition?: string | undefined
  recordedBefore?: string | undefined
}

/** 体检: the explained verdict of one firm, never from a fact recorded after the moment asked for. */
export async function showVerdict(context: Context, input: VerdictInput) {
  const { db, today, now } = context
  const { regionCode, shown } = await loadScreenedFirm(context, input.enterpriseId)
  const on = input.on ?? today
  const rules = findRules({ ...input, on, region: regionCode })
  const recordedBefore =
    input.recordedBefore === undefined ? undefined : new Date(input.recordedBefore)
  const sheet = await loadFactSheet(db, input.enterpriseId, {
    validOn: on,
    ...(recordedBefore && { recordedBefore }),
  })
  const { library } = policyShelf()
  const regions = regionsAbove(regionCode)
  return {
    enterprise: shown,
    verdict: evaluate(sheet, rules, library.words),
    editions: library.standards
      .filter(
        ({ standard, region }) =>
          standard === input.standard && (region === undefined || regions.includes(region)),
      )
      .map(({ edition, title }) => ({ edition, title })),
    recordedBefore: (recordedBefore ?? now).toISOString(),
  }
}
