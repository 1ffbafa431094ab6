import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { showJobRun } from '@tidu/contracts/health/endpoints'
import { showRegionPolicy } from '@tidu/contracts/policy/endpoints'
import { filingLabels, outcomeLabels } from '@tidu/contracts/policy/labels'
import { listRows, listRuns, listShortlists } from '@tidu/contracts/screening/endpoints'
import { call } from '../../lib/api.ts'
import { keyIn } from '../../lib/keys-of.ts'
import { pageOf, useFilters } from '../../lib/use-filters.ts'
import { useView } from '../../lib/view.ts'
import { useSession } from '../../shared/session.ts'
import { tierIn } from '../../shared/tier-words.ts'

export const rowsPerPage = 50

/** The tier, filing and region the workbench is about. */
export function useSubject() {
  const [filters] = useFilters()
  const { region, on, edition } = useView()
  const { signedIn } = useSession()
  return {
    standard: tierIn(filters.standard) ?? ('srdi' as const),
    filing: keyIn(filingLabels, filters.filing) ?? ('new' as const),
    region: region ?? signedIn?.account.regionCode ?? undefined,
    on,
    edition,
  }
}

export function useRuns() {
  const { standard, region } = useSubject()
  return useQuery({
    queryKey: ['screening', 'runs', standard, region],
    queryFn: async () => {
      const { rows } = await call(listRuns, { page: 1, pageSize: 50, standard })
      return rows.filter((run) => !region || run.region === region)
    },
  })
}

export const taskKey = (id: string | undefined) => ['screening', 'task', id]

export const isOver = ({ state }: { state: string }) => state !== 'waiting' && state !== 'running'

/** A run over a large region while it is at work. */
export function useTask(id: string | undefined) {
  return useQuery({
    queryKey: taskKey(id),
    queryFn: () => call(showJobRun, { id: id ?? '' }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : 900),
  })
}

/** What the filter bar asks for, from the address. */
export function useRowFilters() {
  const [filters] = useFilters()
  const count = (text: string | undefined) =>
    text && /^\d{1,2}$/.test(text) ? Number(text) : undefined
  const sorts = ['readiness', 'distance', 'name', 'unknown', 'county'] as const
  return {
    page: pageOf(filters),
    sort: sorts.find((each) => each === filters.sort) ?? ('readiness' as const),
    order: (['asc', 'desc'] as const).find((each) => each === filters.order),
    county: filters.county || undefined,
    industry: /^[A-T]\d{0,4}$/.test(filters.industry ?? '') ? filters.industry : undefined,
    tag: filters.tag || undefined,
    outcome: keyIn(outcomeLabels, filters.outcome),
    unmet: count(filters.unmet),
    maxUnknown: count(filters.maxUnknown),
    criterion: filters.criterion || undefined,
    withoutTitle: filters.withoutTitle === 'true' ? true : undefined,
    search: filters.search || undefined,
  }
}

export function useRows(runId: string | undefined) {
  const asked = useRowFilters()
  return useQuery({
    queryKey: ['screening', 'rows', runId, asked],
    queryFn: () => call(listRows, { id: runId ?? '', pageSize: rowsPerPage, ...asked }),
    enabled: runId !== undefined,
    placeholderData: keepPreviousData,
  })
}

export function useShortlists() {
  const { region, standard } = useSubject()
  return useQuery({
    queryKey: ['screening', 'shortlists', region],
    queryFn: () => call(listShortlists, region ? { region } : {}),
    select: ({ rows }) => rows.filter((list) => list.tier === standard),
  })
}

/** The list that firms are put on: the one in the address, else the newest. */
export function useChosenList() {
  const [filters] = useFilters()
  const { data: lists = [] } = useShortlists()
  return { lists, list: lists.find(({ id }) => id === filters.list) ?? lists[0] }
}

export function useRegionPolicy() {
  const { region, on } = useSubject()
  return useQuery({
    queryKey: ['policy', 'region', region, on],
    queryFn: () => call(showRegionPolicy, { region: region ?? '', on }),
    enabled: region !== undefined,
  })
}
