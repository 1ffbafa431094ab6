import { useQuery } from '@tanstack/react-query'
import { listFacts } from '@tidu/contracts/policy/endpoints'
import { call } from '../lib/api.ts'

/** The fact dictionary: what a fact id and a value code are called. Read once, it rarely changes. */
export function useFactNames() {
  const { data } = useQuery({
    queryKey: ['policy', 'facts'],
    queryFn: () => call(listFacts, {}),
    staleTime: 60 * 60_000,
  })
  const facts = new Map((data?.rows ?? []).map((fact) => [fact.id, fact]))
  const values = new Map(
    (data?.rows ?? []).flatMap((fact) => fact.values.map(({ id, name }) => [id, name] as const)),
  )
  return {
    facts: data?.rows ?? [],
    factOf: (id: string) => facts.get(id),
    nameOf: (id: string) => facts.get(id)?.name ?? id,
    nameOfValue: (id: string) => values.get(id) ?? id,
  }
}
