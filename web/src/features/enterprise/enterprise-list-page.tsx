import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { exportEnterprises, listEnterprises } from '@tidu/contracts/enterprise/endpoints'
import { sizeLabels } from '@tidu/contracts/enterprise/labels'
import { enterpriseSorts } from '@tidu/contracts/enterprise/lists'
import { lazy, Suspense, useState } from 'react'
import { call, download } from '../../lib/api.ts'
import { keyIn, keysOf } from '../../lib/keys-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { pageOf, useFilters } from '../../lib/use-filters.ts'
import { useView } from '../../lib/view.ts'
import { LoadedInScope } from '../../shared/out-of-scope/out-of-scope.tsx'
import { useSession } from '../../shared/session.ts'
import { tierIds, useTierWords } from '../../shared/tier-words.ts'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { CheckField, SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { sizeWords } from './english-labels.ts'
import { useEnterpriseColumns } from './enterprise-columns.tsx'
import { enterpriseText } from './text.ts'

const NewEnterprise = lazy(async () => ({
  default: (await import('./new-enterprise.tsx')).NewEnterprise,
}))

const pageSize = 20

function useAsked() {
  const [filters] = useFilters()
  const { region, asOf } = useView()
  const industry = filters.industry?.toUpperCase() ?? ''
  return {
    text: filters.search || undefined,
    region,
    on: asOf,
    industry: /^[A-T](\d{2,4})?$/.test(industry) ? industry : undefined,
    size: keyIn(sizeLabels, filters.size),
    tag: filters.tag || undefined,
    tier: filters.tier || undefined,
    qualityBelow: filters.below ? Number(filters.below) : undefined,
    onlyConflicts: filters.conflicts === 'true' ? ('true' as const) : undefined,
    withoutCode: filters.withoutCode === 'true' ? ('true' as const) : undefined,
    sort: enterpriseSorts.find((each) => each === filters.sort) ?? ('name' as const),
    order: filters.order === 'desc' ? ('desc' as const) : ('asc' as const),
  }
}

export function EnterpriseListPage() {
  const say = useText(enterpriseText)
  const [filters, change] = useFilters()
  const asked = useAsked()
  const page = pageOf(filters)
  const enterprises = useQuery({
    queryKey: ['enterprise', 'list', asked, page],
    queryFn: () => call(listEnterprises, { ...asked, page, pageSize }),
    placeholderData: keepPreviousData,
  })
  const columns = useEnterpriseColumns()
  const { may, signedIn } = useSession()
  const [adding, setAdding] = useState(false)
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      actions={
        <>
          {signedIn?.account.enterpriseId ? null : (
            <>
              <Link className="button" to="/enterprises/conflicts">
                {say('conflictRegister')}
              </Link>
              <Link className="button" to="/enterprises/duplicates">
                {say('duplicates')}
              </Link>
            </>
          )}
          <ExportButton run={() => download(exportEnterprises, asked)} />
          {may('enterprise.resolve') ? (
            <Button look="primary" onClick={() => setAdding(true)}>
              {say('newFirm')}
            </Button>
          ) : null}
        </>
      }
    >
      {adding ? (
        <Suspense>
          <NewEnterprise onClose={() => setAdding(false)} />
        </Suspense>
      ) : null}
      <Panel>
        <Filters />
        <LoadedInScope query={enterprises} lines={8}>
          {({ rows, total }) => (
            <>
              <DataTable
                caption={say('title')}
                rows={rows}
                rowKey={(row) => row.id}
                columns={columns}
                empty={say('none')}
                sort={{ column: asked.sort, descending: asked.order === 'desc' }}
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
        </LoadedInScope>
      </Panel>
    </Page>
  )
}

function Filters() {
  const say = useText(enterpriseText)
  const sizeWord = useLabels(sizeWords)
  const tierWord = useTierWords()
  const [filters, change] = useFilters()
  return (
    <div className="table-tools">
      <SearchBox
        label={say('search')}
        placeholder={say('searchHint')}
        value={filters.search ?? ''}
        onSearch={(search) => change({ search })}
      />
      <SelectField
        label={say('tier')}
        none={say('anyTier')}
        value={filters.tier ?? ''}
        onChange={(tier) => change({ tier })}
        choices={tierIds
          .filter((id) => !id.startsWith('seed'))
          .map((value) => ({ value, label: tierWord(value) }))}
      />
      <SelectField
        label={say('size')}
        none={say('anySize')}
        value={filters.size ?? ''}
        onChange={(size) => change({ size })}
        choices={keysOf(sizeLabels).map((value) => ({ value, label: sizeWord(value) }))}
      />
      <TextField
        label={say('industryCode')}
        placeholder="C35"
        value={filters.industry ?? ''}
        onChange={(industry) => change({ industry })}
      />
      <SelectField
        label={say('qualityBelow')}
        none={say('anyQuality')}
        value={filters.below ?? ''}
        onChange={(below) => change({ below })}
        choices={['60', '80', '100'].map((score) => ({
          value: score,
          label: say('below', { score }),
        }))}
      />
      {filters.tag ? (
        <SelectField
          label={say('tag')}
          none={say('anyTag')}
          value={filters.tag}
          onChange={(tag) => change({ tag })}
          choices={[{ value: filters.tag, label: filters.tag }]}
        />
      ) : null}
      <CheckField
        label={say('onlyConflicts')}
        checked={filters.conflicts === 'true'}
        onChange={(on) => change({ conflicts: on ? 'true' : undefined })}
      />
      <CheckField
        label={say('withoutCode')}
        checked={filters.withoutCode === 'true'}
        onChange={(on) => change({ withoutCode: on ? 'true' : undefined })}
      />
    </div>
  )
}
