import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { showEnterprise } from '@tidu/contracts/enterprise/endpoints'
import { call } from '../../lib/api.ts'
import type { OutputOf } from '../../lib/row-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { useView } from '../../lib/view.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { Facts } from '../../ui/stats.tsx'
import { ComplianceLedger } from './compliance-ledger.tsx'
import { sizeWords } from './english-labels.ts'
import { IpLedger } from './ip-ledger.tsx'
import { Ladder } from './ladder.tsx'
import { OtherFacts } from './other-facts.tsx'
import { QualityPanel } from './quality-panel.tsx'
import { enterpriseText } from './text.ts'
import { TitleTimeline } from './title-timeline.tsx'
import { YearlyFigures } from './yearly-figures.tsx'
import './enterprise.css'

export type EnterpriseFile = OutputOf<typeof showEnterprise>

/** 一企一档, as it stood on the day in the strip. */
export function EnterprisePage() {
  const { id = '' } = useParams({ strict: false })
  const { on } = useView()
  const file = useQuery({
    queryKey: ['enterprise', 'file', id, on],
    queryFn: () => call(showEnterprise, { id, validOn: on }),
    placeholderData: keepPreviousData,
  })
  return (
    <Loaded query={file} lines={8}>
      {(found) => <FilePage file={found} />}
    </Loaded>
  )
}

function FilePage({ file }: { file: EnterpriseFile }) {
  const say = useText(enterpriseText)
  const { enterprise, asOf } = file
  return (
    <Page
      title={enterprise.name}
      crumbs={<Link to="/enterprises">{say('title')}</Link>}
      lead={
        <span className="row">
          {enterprise.isFictional ? (
            <span className="tag" data-tone="warning">
              {say('fictional')}
            </span>
          ) : null}
          {file.tags.map((each) => (
            <span key={each.entryId} className="tag">
              {each.tag}
            </span>
          ))}
          <span>{say('asOf', { day: asOf.validOn })}</span>
        </span>
      }
      actions={
        <Link className="button" to="/check/$enterpriseId" params={{ enterpriseId: enterprise.id }}>
          {say('check')}
        </Link>
      }
    >
      <Panel>
        <Master file={file} />
      </Panel>
      <Ladder file={file} />
      <YearlyFigures file={file} />
      <div className="columns" style={{ '--column': '26rem' }}>
        <TitleTimeline file={file} />
        <QualityPanel file={file} />
      </div>
      <IpLedger file={file} />
      <div className="columns" style={{ '--column': '26rem' }}>
        <ComplianceLedger file={file} />
        <OtherFacts file={file} />
      </div>
    </Page>
  )
}

function Master({ file }: { file: EnterpriseFile }) {
  const say = useText(enterpriseText)
  const sizeWord = useLabels(sizeWords)
  const { enterprise } = file
  const industry = [enterprise.industryCode, enterprise.industryName].filter(Boolean).join(' ')
  return (
    <Facts
      facts={[
        {
          label: say('code'),
          value: <code>{enterprise.creditCode ?? enterprise.legacyCode ?? say('noCode')}</code>,
        },
        { label: say('region'), value: enterprise.regionName },
        { label: say('industry'), value: industry || '—' },
        { label: say('size'), value: enterprise.sizeClass ? sizeWord(enterprise.sizeClass) : '—' },
        { label: say('founded'), value: enterprise.foundedOn ?? '—' },
      ]}
    />
  )
}
