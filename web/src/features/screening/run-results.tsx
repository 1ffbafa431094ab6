import { exportRows, suggestEntries } from '@tidu/contracts/screening/endpoints'
import { call, download } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { useFilters } from '../../lib/use-filters.ts'
import { useWork } from '../../lib/use-work.ts'
import { useSession } from '../../shared/session.ts'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { toast } from '../../ui/toast.tsx'
import { AddToShortlist } from './add-to-shortlist.tsx'
import { rowsPerPage, useChosenList, useRowFilters, useRows } from './queries.ts'
import type { Run } from './quota-panel.tsx'
import { useRowColumns } from './row-columns.tsx'
import { RowFilters } from './row-filters.tsx'
import { screeningText } from './text.ts'

/** The ranked firms. Ticking chooses; the list is only changed by the button under it. */
export function RunResults(props: {
  run: Run
  chosen: ReadonlySet<string>
  onChoose: (ids: ReadonlySet<string>) => void
  onPreview: (id: string) => void
}) {
  const { run, chosen, onChoose, onPreview } = props
  const say = useText(screeningText)
  const { may } = useSession()
  const [, change] = useFilters()
  const asked = useRowFilters()
  const rows = useRows(run.id)
  const columns = useRowColumns(onPreview)
  const { page, ...listed } = asked
  const { sort, order } = listed
  return (
    <Panel
      title={say('results')}
      side={
        <div className="row no-print">
          {may('screening.shortlist') ? <Suggest run={run} onSuggest={onChoose} /> : null}
          <ExportButton run={() => download(exportRows, { id: run.id, ...listed })} />
        </div>
      }
    >
      <Loaded query={rows} lines={8}>
        {(found) => (
          <>
            <RowFilters {...found} />
            <DataTable
              caption={say('results')}
              rows={found.rows}
              rowKey={(row) => row.enterpriseId}
              columns={columns}
              empty={say('noRows')}
              sort={{ column: sort, descending: order ? order === 'desc' : sort === 'readiness' }}
              onSort={({ column, descending }) =>
                change({ sort: column, order: descending ? 'desc' : 'asc' })
              }
              {...(may('screening.shortlist')
                ? {
                    selection: {
                      chosen,
                      onChange: onChoose,
                      nameOf: (id: string) =>
                        found.rows.find((row) => row.enterpriseId === id)?.name ?? id,
                    },
                  }
                : {})}
            />
            <Pager
              page={page}
              pageSize={rowsPerPage}
              total={found.total}
              onPage={(next) => change({ page: String(next) })}
            />
            {chosen.size > 0 ? (
              <AddToShortlist run={run} chosen={chosen} onAdded={() => onChoose(new Set())} />
            ) : null}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

/** Where the plan sets no number, a handful to start from. */
const suggestedWithoutQuota = 20

/** Ticks the firms the server would put forward; nothing is entered by it. */
function Suggest(props: { run: Run; onSuggest: (ids: ReadonlySet<string>) => void }) {
  const say = useText(screeningText)
  const { list } = useChosenList()
  const suggest = useWork({
    mutationFn: ({ id, quota, size }: NonNullable<typeof list>) =>
      call(suggestEntries, {
        id,
        runId: props.run.id,
        count: quota ? Math.max(1, quota.required - size) : suggestedWithoutQuota,
      }),
    onSuccess: ({ rows }) => {
      props.onSuggest(new Set(rows.map((row) => row.enterpriseId)))
      if (rows.length === 0) toast('problem', say('suggestNone'))
      else toast('done', say('suggestNote', { count: rows.length }))
    },
    onError: (error) => toast('problem', error.message),
  })
  if (!list) return null
  return (
    <Button busy={suggest.isPending} onClick={() => suggest.mutate(list)}>
      {say('suggest')}
    </Button>
  )
}
