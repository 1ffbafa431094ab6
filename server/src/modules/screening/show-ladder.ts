import { shortfallOf, summariser } from '@tidu/domain/screening'
import { evaluate } from '@tidu/policy-engine/evaluate'
import type { Context } from '../../context.ts'
import { loadFactSheet } from '../enterprise/index.ts'
import { policyShelf, regionsAbove } from '../policy/index.ts'
import { loadScreenedFirm } from './screened-firm.ts'

interface LadderInput {
  enterpriseId: string
  on?: string | undefined
  recordedBefore?: string | undefined
}

/** Every standard that is in force for the firm, side by side: how far up the ladder it can reach. */
export async function showLadder(
  context: Context,
  { enterpriseId, on: asked, recordedBefore }: LadderInput,
) {
  const { regionCode } = await loadScreenedFirm(context, enterpriseId)
  const on = asked ?? context.today
  const sheet = await loadFactSheet(context.db, enterpriseId, { validOn: on, recordedBefore })
  const { library } = policyShelf()
  const regions = regionsAbove(regionCode)
  const standards = [...new Set(library.standards.map(({ standard }) => standard))]
  const rungs = standards.flatMap((standard) => {
    const rules = library.find({ standard, filing: 'new', on, regions })
    if (!rules) return []
    const verdict = evaluate(sheet, rules, library.words)
    const { unmet, unknown, manual, nearest } = summariser(rules.standard.root)(
      { outcome: verdict.outcome, criteria: verdict.criteria.map(({ outcome }) => outcome) },
      (place) => shortfallOf(verdict.criteria[place] ?? {}),
    )
    const first = verdict.criteria.find(
      (criterion, place) => criterion.outcome === 'unmet' && nearest[place] !== '.',
    )
    return [
      {
        standard,
        edition: verdict.edition,
        title: verdict.title,
        outcome: verdict.outcome,
        unmet,
        unknown,
        manual,
        nearest: first?.title ?? null,
      },
    ]
  })
  return { on, rungs }
}
