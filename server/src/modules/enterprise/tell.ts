import { type EnterpriseChange, type FactSource, refuse } from '@tidu/domain/enterprise'
import { Refusal } from '@tidu/domain/shared'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { applyEnterpriseChanges } from './apply-enterprise-changes.ts'
import type { ChangeResult } from './change-result.ts'

/** What every form tells besides its content. */
export interface Told {
  source: FactSource
  evidence?: string | undefined
  reason?: string | undefined
}

/** One change told by a person: written, put on the audit trail, and refused when it has problems. */
export async function tell(
  context: Context,
  action: `enterprise.${string}`,
  change: Omit<EnterpriseChange, 'key' | keyof Told>,
  { source, evidence, reason }: Told,
) {
  const [result] = await applyEnterpriseChanges(context.db, context, null, [
    {
      key: action,
      ...change,
      // A firm speaks for itself only: what it tells is declared, whatever the form says.
      source: context.actor.role === 'enterprise' ? 'declared' : source,
      ...(evidence === undefined ? {} : { evidence }),
      ...(reason === undefined ? {} : { reason }),
    },
  ])
  if (!result) throw new Error('a change came back without a result')
  const answer = toAnswer(result)
  // Where the firm lies, not where the teller sits: the county reads what the province did to its firms.
  const { region_path: regionPath } = await context.db
    .selectFrom('enterprise')
    .select('region_path')
    .where('id', '=', answer.enterpriseId)
    .executeTakeFirstOrThrow()
  const circumstances = { regionPath, reason }
  await record(context, action, answer.enterpriseId, { items: answer.items }, circumstances)
  return answer
}

export function toAnswer({ enterpriseId, outcome, items, problems }: ChangeResult) {
  const [problem] = problems
  // A form has one row: its first problem is the answer.
  if (problem) throw new Refusal(problem.kind, problem.code, problem.details)
  if (enterpriseId === undefined || outcome === 'rejected') throw refuse.unknown('')
  return {
    enterpriseId,
    outcome,
    items: items.map((item) =>
      item.kind === 'fact'
        ? {
            kind: item.kind,
            id: item.factId,
            year: item.year,
            outcome: item.outcome,
            counts: item.counts,
          }
        : { kind: item.kind, id: item.entryId, year: null, outcome: item.outcome, counts: true },
    ),
  }
}
