import { useQuery } from '@tanstack/react-query'
import { searchRegions, showRegion, showRegionTree } from '@tidu/contracts/region/endpoints'
import { useState } from 'react'
import { call } from '../lib/api.ts'
import { useSession } from './session.ts'

const oneHour = 60 * 60_000

/** The name behind a code; the code itself until the name is there. */
export function useRegionName(code: string | undefined): string | undefined {
  const { data } = useQuery({
    queryKey: ['region', 'show', code],
    queryFn: () => call(showRegion, { code: code ?? '' }),
    enabled: code !== undefined,
    staleTime: oneHour,
  })
  return data?.region.name ?? code
}

/** All regions whose firms count under the code, itself first. */
export function useRegionTree(code: string | undefined, on?: string) {
  return useQuery({
    queryKey: ['region', 'tree', code, on],
    queryFn: () => call(showRegionTree, { code: code ?? '', ...(on ? { on } : {}) }),
    enabled: code !== undefined,
    staleTime: oneHour,
  })
}

/** What a picker offers: the reader's own territory at once, any other by typing its name. */
export function useRegionChoices() {
  const { signedIn } = useSession()
  const home = signedIn?.account.regionCode ?? undefined
  const [text, setText] = useState('')
  const tree = useRegionTree(home)
  const found = useQuery({
    queryKey: ['region', 'search', text, home],
    queryFn: () => call(searchRegions, { text, ...(home ? { within: home } : {}) }),
    enabled: text.trim() !== '',
    staleTime: oneHour,
  })
  const searching = text.trim() !== ''
  const rows = searching ? found.data?.rows : tree.data?.rows
  const depth = (path: string) => path.split('/').length
  const top = Math.min(...(rows ?? []).map((row) => depth(row.path)))
  const choices = (rows ?? []).map((row) => ({
    value: row.code,
    label: 'fullName' in row ? String(row.fullName) : `${indent(depth(row.path) - top)}${row.name}`,
  }))
  return { choices, searching, search: setText, loading: found.isFetching || tree.isFetching }
}

function indent(steps: number): string {
  return '\u3000'.repeat(steps)
}
