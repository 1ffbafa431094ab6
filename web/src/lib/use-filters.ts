import { useNavigate, useSearch } from '@tanstack/react-router'

export type Filters = Record<string, string | undefined>

/**
 * A page's own filters, kept in its address. Any change but the page number itself goes back to
 * page one.
 */
export function useFilters(): [Filters, (change: Filters) => void] {
  const filters = useSearch({ strict: false }) as Filters
  const navigate = useNavigate()
  const change = (next: Filters) =>
    void navigate({
      to: '.',
      search: (before: Filters) => ({ ...before, page: undefined, ...next }),
      replace: true,
    })
  return [filters, change]
}

export function pageOf(filters: Filters): number {
  const page = Number(filters.page ?? '1')
  return Number.isInteger(page) && page > 0 ? page : 1
}
