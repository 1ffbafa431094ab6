import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { exportEntries, listEntries } from '@tidu/contracts/audit/endpoints'
import { entryResultLabels } from '@tidu/contracts/audit/labels'
import { entrySorts } from '@tidu/contracts/audit/lists'
import { call, download } from '../../lib/api.ts'
import { keyIn, keysOf } from '../../lib/keys-of.ts'
import { useLabels, useLanguage, useText } from '../../lib/text.ts'
import { pageOf, useFilters } from '../../lib/use-filters.ts'
import { useView } from '../../lib/view.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { moduleWords, resultWords } from './english-labels.ts'
import { useEntryColumns } from './entry-columns.tsx'
import { auditText } from './text.ts'
import { VerifyChains } from './verify-chains.tsx'

const pageSize = 50

function useAsked() {
  const [filters] = useFilters()
  const { region } = useView()
  return {
    search: filters.search || undefined,
    from: filters.from || undefined,
    to: filters.to || undefined,
    module: keyIn(moduleWords.zh, filters.module),
    result: keyIn(entryResultLabels, filters.result),
    region,
  }
}

export function AuditPage() {
  const say = useText(auditText)
  const [filters, change] = useFilters()
  const asked = useAsked()
  const page = pageOf(filters)
  const sort = entrySorts.find((each) => each === filters.sort) ?? ('occurredAt' as const)
  const order = filters.order === 'asc' ? ('asc' as const) : ('desc' as const)
  const entries = useQuery({
    queryKey: ['audit', 'entries', asked, page, sort, order],
    queryFn: () => call(listEntries, { ...asked, page, pageSize, sort, order }),
    placeholderData: keepPreviousData,
  })
  const columns = useEntryColumns()
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      actions={<ExportButton run={() => download(exportEntries, { format: 'xlsx', ...asked })} />}
    >
      <VerifyChains />
      <Panel>
        <Filters />
        <Loaded query={entries}>
          {({ rows, total }) => (
            <>
              <DataTable
                caption={say('title')}
                rows={rows}
                rowKey={(row) => String(row.id)}
                columns={columns}
                empty={say('none')}
                sort={{ column: sort, descending: order === 'desc' }}
                onSort={({ column, descending }) =>
                  change({ sort: column, order: descending ? 'desc' : 'asc' })
                }
              />
              <Pager
                page={page}
                pageSize={pageSize}
                total={total}
                onPage={(next) => change({ page: String(next) })}
              />
            </>
          )}
        </Loaded>
      </Panel>
    </Page>
  )
}

function Filters() {
  const say = useText(auditText)
  const { language } = useLanguage()
  const resultWord = useLabels(resultWords)
  const [filters, change] = useFilters()
  return (
    <div className="table-tools">
      <SearchBox
        label={say('search')}
        placeholder={say('searchHint')}
        value={filters.search ?? ''}
        onSearch={(search) => change({ search })}
      />
      <TextField
        label={say('from')}
        type="date"
        value={filters.from ?? ''}
        onChange={(from) => change({ from })}
      />
      <TextField
        label={say('to')}
        type="date"
        value={filters.to ?? ''}
        onChange={(to) => change({ to })}
      />
      <SelectField
        label={say('module')}
        none={say('anyModule')}
        value={filters.module ?? ''}
        onChange={(next) => change({ module: next })}
        choices={keysOf(moduleWords.zh).map((value) => ({
          value,
          label: moduleWords[language][value],
        }))}
      />
      <SelectField
        label={say('result')}
        none={say('anyResult')}
        value={filters.result ?? ''}
        onChange={(result) => change({ result })}
        choices={keysOf(entryResultLabels).map((value) => ({ value, label: resultWord(value) }))}
      />
    </div>
  )
}
