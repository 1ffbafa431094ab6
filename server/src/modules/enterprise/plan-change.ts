import { randomUUID } from 'node:crypto'
import {
  type EnterpriseChange,
  type Entry,
  type EntryChange,
  isSameCompliance,
  isSameIp,
  isSameTag,
  isSameTitle,
  type Ledger,
  type LedgerContents,
  type PlannedEntry,
  type PlannedFact,
  planEntries,
  planFacts,
} from '@tidu/domain/enterprise'
import type { ChangedEntry, ChangeResult } from './change-result.ts'
import { outcomeOf } from './change-result.ts'
import type { KnownFirm } from './known-firm.ts'

type Planned<Name extends Ledger> = PlannedEntry<LedgerContents[Name]> & { entryId: string }

/** What a change does to a firm: to be written, and to be reported. */
export interface ChangePlan {
  change: EnterpriseChange
  firm: KnownFirm
  facts: PlannedFact[]
  entries: { [Name in Ledger]: Planned<Name>[] }
  result: ChangeResult
}

/** Plans one change and notes it in `firm`, so that a second row of the same firm sees the first. */
export function planChange(firm: KnownFirm, change: EnterpriseChange): ChangePlan {
  const { isNew } = firm
  const facts = planFacts(firm.words, change)
  const entries = {
    title: settle(firm.entries.title, change.titles, isSameTitle),
    ip: settle(firm.entries.ip, change.ips, isSameIp),
    compliance: settle(firm.entries.compliance, change.compliance, isSameCompliance),
    tag: settle(firm.entries.tag, change.tags, isSameTag),
  }
  const items = [
    ...facts.map(({ fact, outcome, before, counts }) => ({
      kind: 'fact' as const,
      factId: fact.factId,
      year: fact.year,
      outcome,
      before,
      after: fact.value,
      counts,
    })),
    ...listed('title', entries.title),
    ...listed('ip', entries.ip),
    ...listed('compliance', entries.compliance),
    ...listed('tag', entries.tag),
  ]
  firm.isNew = false
  const result: ChangeResult = {
    key: change.key,
    enterpriseId: firm.id,
    outcome: outcomeOf(isNew, items),
    items,
    problems: [],
  }
  return {
    change,
    firm,
    facts: facts.filter(({ outcome }) => outcome !== 'unchanged'),
    entries,
    result,
  }
}

function settle<Content extends object>(
  known: Entry<Content>[],
  told: readonly EntryChange<Content>[] | undefined,
  isSame: (one: Content, other: Content) => boolean,
): (PlannedEntry<Content> & { entryId: string })[] {
  return (told ?? []).flatMap((one) =>
    planEntries(known, [one], isSame).map((planned) => {
      const entryId = planned.entryId ?? randomUUID()
      const at = known.findIndex((entry) => entry.entryId === entryId)
      if (at >= 0) known.splice(at, 1)
      if (!planned.isVoid) known.push({ entryId, content: planned.content })
      return { ...planned, entryId }
    }),
  )
}

function listed(
  kind: Ledger,
  entries: readonly { entryId: string; outcome: ChangedEntry['outcome'] }[],
): ChangedEntry[] {
  return entries.map(({ entryId, outcome }) => ({ kind, entryId, outcome }))
}
