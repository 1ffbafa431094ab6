import { type EnterpriseChange, type FactChange, factKey } from '@tidu/domain/enterprise'
import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { stands } from './history.ts'

/** What one import told of one firm; `change.enterpriseId` says which. */
export interface Telling {
  batchId: string
  change: EnterpriseChange
}

/**
 * Asked before a batch is taken back: what later batches had told in the same words, and had not written
 * because it stood there already. Told again after the retraction, it stays. What was corrected
 * since is left as it is.
 */
export async function wordsToKeep(
  db: Db,
  batchId: string,
  undone: readonly EnterpriseChange[],
  later: readonly Telling[],
): Promise<Telling[]> {
  if (later.length === 0) return []
  const lost = new Set(undone.flatMap(wordsIn))
  const ids = [...new Set(later.flatMap(({ change }) => change.enterpriseId ?? []))]
  const dealtWith = await keysTold(db, ids, batchId)
  return later.flatMap((telling) => {
    const change = onlyLost(telling.change, lost, dealtWith)
    return change ? [{ ...telling, change }] : []
  })
}

function onlyLost(
  change: EnterpriseChange,
  lost: ReadonlySet<string>,
  dealtWith: ReadonlySet<string>,
): EnterpriseChange | undefined {
  const firm = change.enterpriseId ?? ''
  const isLost = (word: string, key: string) =>
    lost.has(`${firm}|${word}`) && !dealtWith.has(`${firm}|${key}`)
  const master = Object.fromEntries(
    Object.entries(change.master).filter(([fact, text]) => isLost(`${fact}=${text}`, fact)),
  )
  const facts = (change.facts ?? []).filter((fact) => isLost(wordOf(fact), factKey(fact)))
  const tags = (change.tags ?? []).filter(({ content }) =>
    isLost(`tag=${content.tag}`, `tag=${content.tag}`),
  )
  const titles = (change.titles ?? []).filter(({ content }) =>
    isLost(`title=${JSON.stringify(content)}`, `title=${content.tier}`),
  )
  const all = Object.keys(master).length + facts.length + tags.length + titles.length
  return all === 0 ? undefined : { ...change, master, facts, tags, titles }
}

function wordsIn({ enterpriseId = '', master, facts, tags, titles }: EnterpriseChange): string[] {
  return [
    ...Object.entries(master).map(([fact, text]) => `${fact}=${text}`),
    ...(facts ?? []).map(wordOf),
    ...(tags ?? []).map(({ content }) => `tag=${content.tag}`),
    ...(titles ?? []).map(({ content }) => `title=${JSON.stringify(content)}`),
  ].map((word) => `${enterpriseId}|${word}`)
}

const wordOf = (fact: FactChange) => `${factKey(fact)}=${JSON.stringify(fact.value)}`

/** What another import, or a person in a ledger, told after the batch: that is not told over. */
async function keysTold(db: Db, ids: readonly string[], batchId: string): Promise<Set<string>> {
  const since = (table: string) => sql`
    seq > coalesce((select max(seq) from ${sql.table(table)} where batch_id = ${batchId}), 0)`
  const { rows } = await sql<{ key: string }>`
    select enterprise_id || '|' || coalesce(year || ':', '') || fact_id as key
      from enterprise_fact fact
     where enterprise_id = any (${ids}::uuid[]) and source = 'import' and retracts is null
       and ${since('enterprise_fact')}
       and ${stands('fact')}
    union
    select enterprise_id || '|tag=' || tag from enterprise_tag
     where enterprise_id = any (${ids}::uuid[]) and ${since('enterprise_tag')}
    union
    select enterprise_id || '|title=' || tier from enterprise_title
     where enterprise_id = any (${ids}::uuid[]) and ${since('enterprise_title')}`.execute(db)
  return new Set(rows.map(({ key }) => key))
}
