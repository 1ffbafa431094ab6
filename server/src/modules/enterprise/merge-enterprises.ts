import { randomUUID } from 'node:crypto'
import {
  type EnterpriseChange,
  type Entry,
  type FactChange,
  type LedgerContents,
  masterFacts,
  refuse,
} from '@tidu/domain/enterprise'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { applyEnterpriseChanges } from './apply-enterprise-changes.ts'
import { type KnownFirm, loadKnownFirms } from './known-firm.ts'
import { type FactWord, loadFactWords } from './load-fact-lines.ts'
import { loadOpenEnterprise } from './load-open-enterprise.ts'
import { toAnswer } from './tell.ts'

export interface MergeInput {
  keptId: string
  mergedId: string
  reason: string
}

/**
 * Two files turn out to be one firm. The second keeps its own history and points to the first, which
 * is told everything the second knew, source by source; what disagrees lands in the register.
 */
export async function mergeEnterprises(context: Context, { keptId, mergedId, reason }: MergeInput) {
  const { db, actor, now, today } = context
  if (keptId === mergedId) throw refuse.mergeWithItself()
  const kept = await loadOpenEnterprise(context, keptId)
  const merged = await loadOpenEnterprise(context, mergedId)
  const id = randomUUID()
  const words = await loadFactWords(db, mergedId, { validOn: today })
  const known = (await loadKnownFirms(db, [mergedId], today)).get(mergedId)
  await db
    .updateTable('enterprise')
    .set({ merged_into: keptId, changed_at: now })
    .where('id', '=', mergedId)
    .execute()
  const [result] = await applyEnterpriseChanges(db, context, id, [
    {
      key: id,
      enterpriseId: keptId,
      // The second's code only fills a gap: it stays unique, and two codes need a person.
      master: {},
      facts: words.filter(isNoMaster).map(toChange),
      ...entriesOf(known),
      source: 'import',
      evidence: `merge:${mergedId}`,
      reason,
    },
  ])
  if (!result) throw new Error('the merge came back without a result')
  await db
    .insertInto('enterprise_merge')
    .values({
      id,
      kept_id: keptId,
      merged_id: mergedId,
      reason,
      entered_by: actor.accountId ?? actor.name,
      recorded_at: now,
    })
    .execute()
  const details = { mergedId, mergedName: merged.name, mergedCode: merged.credit_code }
  await record(context, 'enterprise.merge', keptId, details, {
    regionPath: kept.region_path,
    reason,
  })
  return toAnswer(result)
}

/** Name, code and place of the second file stay in its own history. */
function isNoMaster({ factId }: FactWord): boolean {
  return !masterFacts.some((fact) => fact === factId)
}

function toChange({ factId, year, value, unit, source, validFrom, validTo }: FactWord): FactChange {
  return { factId, year, value, unit, source, validFrom, validTo }
}

function entriesOf(
  known: KnownFirm | undefined,
): Pick<EnterpriseChange, 'titles' | 'ips' | 'compliance' | 'tags'> {
  const told = <Name extends keyof LedgerContents>(
    entries: readonly Entry<LedgerContents[Name]>[] | undefined,
  ) => (entries ?? []).map(({ content }) => ({ content }))
  return {
    titles: told<'title'>(known?.entries.title),
    ips: told<'ip'>(known?.entries.ip),
    compliance: told<'compliance'>(known?.entries.compliance),
    tags: told<'tag'>(known?.entries.tag),
  }
}
