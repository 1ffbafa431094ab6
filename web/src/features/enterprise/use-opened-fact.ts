import { useFilters } from '../../lib/use-filters.ts'

export interface OpenedFact {
  factId: string
  year: number | null
}

/** The fact whose dialog is open. It is in the address: a missing figure can be linked to. */
export function useOpenedFact(): {
  opened: OpenedFact | undefined
  open: (fact: OpenedFact) => void
  close: () => void
} {
  const [{ fact, year }, change] = useFilters()
  const known = fact && /^[a-zA-Z]\w{0,63}$/.test(fact) ? fact : undefined
  return {
    opened: known
      ? { factId: known, year: year && /^\d{4}$/.test(year) ? Number(year) : null }
      : undefined,
    open: ({ factId, year: of }) =>
      change({ fact: factId, year: of === null ? undefined : String(of) }),
    close: () => change({ fact: undefined, year: undefined }),
  }
}
