import { useQuery } from '@tanstack/react-query'
import { listDocuments } from '@tidu/contracts/policy/endpoints'
import { call } from '../lib/api.ts'

/** What a cited document is called: its number 发文字号, or its title when it has none. */
export function useDocumentNames(): (id: string) => string {
  const { data } = useQuery({
    queryKey: ['policy', 'documents'],
    queryFn: () => call(listDocuments, {}),
    staleTime: 60 * 60_000,
  })
  const names = new Map((data?.rows ?? []).map((line) => [line.id, line.number ?? line.title]))
  return (id) => names.get(id) ?? id
}
