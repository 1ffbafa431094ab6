import { useQuery } from '@tanstack/react-query'
import { listStandards } from '@tidu/contracts/policy/endpoints'
import { call } from '../lib/api.ts'
import { useDocumentNames } from './document-names.ts'

/** Every edition some standard has, newest first, named by the document that set it. */
export function useEditions(): { value: string; label: string }[] {
  const documentName = useDocumentNames()
  const { data } = useQuery({
    queryKey: ['policy', 'standards'],
    queryFn: () => call(listStandards, {}),
    staleTime: 10 * 60_000,
  })
  const newest = (data?.rows ?? []).toSorted((a, b) => b.from.localeCompare(a.from))
  const byEdition = new Map(newest.map((row) => [row.edition, documentName(row.document)]))
  return [...byEdition].map(([value, label]) => ({ value, label: `${value} · ${label}` }))
}
