import { useNavigate, useSearch } from '@tanstack/react-router'

export type Filters = Record<string, string | undefined>

/**
 * A page's own filters, kept in its address. Any change but the page number itself goes back to
 * page one. Only another page is read from its top; whatever else changes, the reader stays in place.
 */
export function useFilters(): [Filters, (change: Filters) => void] {
  const filters = useSearch({ strict: false }) as Filters
  const navigate = useNavigate()
  const change = (next: Filters) =>
    void navigate({
      to: '.',
      search: (before: Filters) => ({ ...before, page: undefined, ...next }),
      replace: true,
      resetScroll: next.page !== undefined && next.page !== filters.page,
    })
  return [filters, change]
}

export function pageOf(filters: Filters): number {
  const page = Number(filters.page ?? '1')
  return Number.isInteger(page) && page > 0 ? page : 1
}
