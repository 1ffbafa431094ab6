import { useQuery } from '@tanstack/react-query'
import { listStandards } from '@tidu/contracts/policy/endpoints'
import { call } from '../lib/api.ts'
import { useDocumentNames } from './document-names.ts'

/** Every edition some standard has, newest first, with the name of the document that set it. */
function useDocumentOfEdition(): ReadonlyMap<string, string> {
  const documentName = useDocumentNames()
  const { data } = useQuery({
    queryKey: ['policy', 'standards'],
    queryFn: () => call(listStandards, {}),
    staleTime: 10 * 60_000,
  })
  const newest = (data?.rows ?? []).toSorted((a, b) => b.from.localeCompare(a.from))
  return new Map(newest.map((row) => [row.edition, documentName(row.document)]))
}

export function useEditions(): { value: string; label: string }[] {
  const documentOf = useDocumentOfEdition()
  return [...documentOf].map(([value, label]) => ({ value, label: `${value} · ${label}` }))
}

/** An edition as people cite it: by its document. The short name is all there is until that is known. */
export function useEditionName(): (edition: string) => string {
  const documentOf = useDocumentOfEdition()
  return (edition) => documentOf.get(edition) ?? edition
}
