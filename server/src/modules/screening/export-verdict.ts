import { shortfallOf, summariser } from '@tidu/domain/screening'
import type { Context } from '../../context.ts'
import { writeReport } from '../../word/write-report.ts'
import { record } from '../audit/index.ts'
import { findRules } from '../policy/index.ts'
import { loadScreenedFirm } from './screened-firm.ts'
import { showVerdict, type VerdictInput } from './show-verdict.ts'
import { tierName } from './tier-name.ts'
import { verdictReport } from './verdict-report.ts'

/** 体检 as a Word file: what an official hands to the firm or puts into the file. */
export async function exportVerdict(context: Context, input: VerdictInput) {
  const { regionCode, regionPath, creditCode } = await loadScreenedFirm(context, input.enterpriseId)
  const { enterprise, verdict, recordedBefore } = await showVerdict(context, input)
  const { standard, edition, filing, on } = verdict
  const { root } = findRules({ ...input, on, region: regionCode }).standard
  const { nearest } = summariser(root)(
    { outcome: verdict.outcome, criteria: verdict.criteria.map(({ outcome }) => outcome) },
    (place) => shortfallOf(verdict.criteria[place] ?? {}),
  )
  await record(
    context,
    'screening.export',
    input.enterpriseId,
    { standard, edition, filing, on },
    { regionPath },
  )
  const firm = { ...enterprise, creditCode, recordedBefore: new Date(recordedBefore) }
  return writeReport(
    verdictReport(firm, verdict, (place) => nearest[place] !== '.'),
    `${enterprise.name}-${tierName(standard)}-${on}`,
  )
}
