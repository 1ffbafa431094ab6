import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { filingLabels } from '@tidu/contracts/policy/labels'
import { exportVerdict, showVerdict } from '@tidu/contracts/screening/endpoints'
import { call, download } from '../../lib/api.ts'
import { localMinute } from '../../lib/format.ts'
import { keyIn, keysOf } from '../../lib/keys-of.ts'
import { useKnown } from '../../lib/known.ts'
import { useLanguage, useText } from '../../lib/text.ts'
import { useFilters } from '../../lib/use-filters.ts'
import { useView } from '../../lib/view.ts'
import { useEditionName } from '../../shared/editions.ts'
import { tierIds, tierIn, useTierWords } from '../../shared/tier-words.ts'
import { VerdictView } from '../../shared/verdict-view/verdict-view.tsx'
import { Button } from '../../ui/button.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { LoadedPage } from '../../ui/loaded-page.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { screeningText } from './text.ts'

/** 体检: one firm against one tier. Edition, filing and day are in the address. */
export function CheckPage() {
  const say = useText(screeningText)
  const { enterpriseId = '' } = useParams({ strict: false })
  const [filters] = useFilters()
  const { on, edition } = useView()
  const { known, recordedBefore: asKnown } = useKnown()
  const asked = {
    enterpriseId,
    standard: tierIn(filters.standard) ?? ('srdi' as const),
    filing: keyIn(filingLabels, filters.filing) ?? ('new' as const),
    on,
    ...(edition ? { edition } : {}),
    ...(asKnown ? { recordedBefore: asKnown } : {}),
  }
  const check = useQuery({
    queryKey: ['screening', 'verdict', asked],
    queryFn: () => call(showVerdict, asked),
    placeholderData: keepPreviousData,
  })
  return (
    <LoadedPage
      query={check}
      title={say('check')}
      way={<Link to="/enterprises">{say('firms')}</Link>}
    >
      {({ enterprise, verdict, editions, recordedBefore }) => (
        <Page
          title={say('checkTitle', { name: enterprise.name })}
          lead={`${enterprise.region} · ${say('recordedBefore', { at: localMinute(recordedBefore) })}`}
          crumbs={
            <Link to="/enterprises/$id" params={{ id: enterprise.id }} search={{ known }}>
              {enterprise.name}
            </Link>
          }
          actions={
            <>
              <ExportButton
                label={say('reportDocx')}
                run={() => download(exportVerdict, { ...asked, recordedBefore })}
              />
              <Button onClick={() => window.print()}>{say('print')}</Button>
            </>
          }
        >
          <Scenario editions={editions} />
          <VerdictView verdict={verdict} enterpriseId={enterprise.id} />
        </Page>
      )}
    </LoadedPage>
  )
}

/** 规则版本, 申报类型, 评估日: changing one changes the page and its address. */
function Scenario({ editions }: { editions: readonly { edition: string; title: string }[] }) {
  const say = useText(screeningText)
  const { language } = useLanguage()
  const tierWord = useTierWords()
  const editionName = useEditionName()
  const [filters, change] = useFilters()
  const { on, edition, setView } = useView()
  return (
    <Panel>
      <div className="form-grid no-print">
        <SelectField
          label={say('tier')}
          value={tierIn(filters.standard) ?? 'srdi'}
          onChange={(standard) => change({ standard, edition: undefined })}
          choices={tierIds.map((value) => ({ value, label: tierWord(value) }))}
        />
        <SelectField
          label={say('filing')}
          value={keyIn(filingLabels, filters.filing) ?? 'new'}
          onChange={(filing) => change({ filing })}
          choices={keysOf(filingLabels).map((value) => ({
            value,
            label: filingLabels[value][language],
          }))}
        />
        <TextField
          label={say('on')}
          type="date"
          value={on}
          onChange={(day) => day && setView({ asOf: day })}
        />
        <SelectField
          label={say('edition')}
          value={edition ?? ''}
          none={say('editionByDate')}
          onChange={(next) => setView({ edition: next || undefined })}
          choices={editions.map((each) => ({
            value: each.edition,
            label: `${each.edition} · ${editionName(each.edition)}`,
          }))}
        />
      </div>
    </Panel>
  )
}
