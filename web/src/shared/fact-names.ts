import { useQuery } from '@tanstack/react-query'
import { listFacts } from '@tidu/contracts/policy/endpoints'
import { call } from '../lib/api.ts'
import type { RowOf } from '../lib/row-of.ts'
import { type Language, useLanguage } from '../lib/text.ts'

export type FactRow = RowOf<typeof listFacts>

/** A fact called by its name in the reader's language; its 口径 stays in the words of the document. */
export function factIn(language: Language, fact: FactRow): FactRow {
  if (language === 'zh') return fact
  const values = fact.values.map((value) => ({ ...value, name: value.nameEn }))
  return { ...fact, name: fact.nameEn, values }
}

/** The fact dictionary: what a fact id and a value code are called. Read once, it rarely changes. */
export function useFactNames() {
  const { language } = useLanguage()
  const { data } = useQuery({
    queryKey: ['policy', 'facts'],
    queryFn: () => call(listFacts, {}),
    staleTime: 60 * 60_000,
  })
  const rows = (data?.rows ?? []).map((fact) => factIn(language, fact))
  const facts = new Map(rows.map((fact) => [fact.id, fact]))
  return {
    facts: rows,
    factOf: (id: string) => facts.get(id),
    nameOf: (id: string) => facts.get(id)?.name ?? id,
    nameOfValue: (id: string, factId?: string) => valueName(rows, id, factId) ?? id,
  }
}

/** `none` and the like mean something else from fact to fact: the fact asked about comes first. */
function valueName(facts: readonly FactRow[], id: string, factId?: string): string | undefined {
  const own = facts.find((fact) => fact.id === factId)?.values.find((value) => value.id === id)
  return own?.name ?? facts.flatMap(({ values }) => values).find((value) => value.id === id)?.name
}
