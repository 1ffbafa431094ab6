import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { showEnterprise } from '@tidu/contracts/enterprise/endpoints'
import { call } from '../../lib/api.ts'
import { useKnown } from '../../lib/known.ts'
import { useText } from '../../lib/text.ts'
import { useView } from '../../lib/view.ts'
import { Ladder } from '../../shared/ladder/ladder.tsx'
import { LoadedPage } from '../../ui/loaded-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { ComplianceLedger } from './compliance-ledger.tsx'
import type { EnterpriseFile } from './enterprise-file.ts'
import { FactDialog } from './fact-dialog.tsx'
import { IpCounts } from './ip-counts.tsx'
import { IpLedger } from './ip-ledger.tsx'
import { Master } from './master.tsx'
import { MergeInto } from './merge-into.tsx'
import { OtherFacts } from './other-facts.tsx'
import { QualityPanel } from './quality-panel.tsx'
import { StandingPanel } from './standing-panel.tsx'
import { TagList } from './tag-list.tsx'
import { enterpriseText } from './text.ts'
import { TimePanel } from './time-panel.tsx'
import { TitleTimeline } from './title-timeline.tsx'
import { useOpenedFact } from './use-opened-fact.ts'
import { YearlyFigures } from './yearly-figures.tsx'
import './enterprise.css'

/** 一企一档, as it stood on the day in the strip, as far as it was known then. */
export function EnterprisePage() {
  const { id = '' } = useParams({ strict: false })
  const say = useText(enterpriseText)
  const { on } = useView()
  const { known, recordedBefore } = useKnown()
  const file = useQuery({
    queryKey: ['enterprise', 'file', id, on, known],
    queryFn: () => call(showEnterprise, { id, validOn: on, recordedBefore }),
    placeholderData: keepPreviousData,
  })
  return (
    <LoadedPage
      query={file}
      title={say('file')}
      way={<Link to="/enterprises">{say('title')}</Link>}
    >
      {/* What was known in the past is read, not written. */}
      {(found) => <FilePage file={known ? { ...found, actions: [] } : found} />}
    </LoadedPage>
  )
}

function FilePage({ file }: { file: EnterpriseFile }) {
  const say = useText(enterpriseText)
  const { enterprise } = file
  const { known } = useKnown()
  const { opened, close } = useOpenedFact()
  return (
    <Page
      title={enterprise.name}
      crumbs={<Link to="/enterprises">{say('title')}</Link>}
      lead={<FileLead file={file} />}
      actions={
        <>
          {file.actions.includes('merge') ? <MergeInto kept={enterprise} /> : null}
          <Link
            className="button"
            to="/check/$enterpriseId"
            params={{ enterpriseId: enterprise.id }}
            search={{ known }}
          >
            {say('check')}
          </Link>
        </>
      }
    >
      {enterprise.mergedInto ? <MergedNotice into={enterprise.mergedInto} /> : null}
      <TimePanel enterprise={enterprise} />
      <FileParts file={file} />
      {opened ? <FactDialog file={file} opened={opened} onClose={close} /> : null}
    </Page>
  )
}

function FileParts({ file }: { file: EnterpriseFile }) {
  const { enterprise } = file
  const { on } = useView()
  const { known } = useKnown()
  return (
    <>
      <Panel>
        <Master file={file} />
      </Panel>
      <Ladder enterpriseId={enterprise.id} on={on} known={known} titles={file.titles} />
      <YearlyFigures file={file} />
      <StandingPanel id={enterprise.id} />
      <div className="columns" style={{ '--column': '26rem' }}>
        <TitleTimeline file={file} />
        {known ? null : <QualityPanel file={file} />}
      </div>
      <IpLedger file={file} />
      <IpCounts id={enterprise.id} />
      <div className="columns" style={{ '--column': '26rem' }}>
        <ComplianceLedger file={file} />
        <TagList file={file} />
      </div>
      <OtherFacts file={file} />
    </>
  )
}

function FileLead({ file }: { file: EnterpriseFile }) {
  const say = useText(enterpriseText)
  const { known } = useKnown()
  return (
    <span className="row">
      {file.enterprise.isFictional ? (
        <span className="tag" data-tone="warning">
          {say('fictional')}
        </span>
      ) : null}
      {file.tags.map((each) => (
        <span key={each.entryId} className="tag">
          {each.tag}
        </span>
      ))}
      <span>{say('asOf', { day: file.asOf.validOn })}</span>
      {known ? (
        <span className="tag" data-tone="warning">
          {say('asKnown', { day: known })}
        </span>
      ) : null}
    </span>
  )
}

function MergedNotice({ into }: { into: string }) {
  const say = useText(enterpriseText)
  return (
    <Notice tone="warning">
      {say('mergedInto')}
      <Link to="/enterprises/$id" params={{ id: into }}>
        {say('toKept')}
      </Link>
    </Notice>
  )
}
