import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { showDocument } from '@tidu/contracts/policy/endpoints'
import { call } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { useFilters } from '../../lib/use-filters.ts'
import { useView } from '../../lib/view.ts'
import { Empty, Loaded } from '../../ui/loaded.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { Facts } from '../../ui/stats.tsx'
import { ClauseList } from './clause-list.tsx'
import { citedClause, clauseTree } from './clause-tree.ts'
import { DocumentEdges } from './document-edges.tsx'
import type { PolicyDocument } from './policy-shapes.ts'
import { policyText } from './text.ts'
import './policy.css'

/** One document: its dates, whether it is in force on the day, its clauses in our own words. */
export function DocumentPage() {
  const say = useText(policyText)
  const { id = '' } = useParams({ strict: false })
  const [{ clause }] = useFilters()
  const { on } = useView()
  const found = useQuery({
    queryKey: ['policy', 'document', id, on],
    queryFn: () => call(showDocument, { id, on }),
  })
  return (
    <Loaded query={found}>
      {(document) => (
        <Page
          title={document.line.title}
          crumbs={
            <Link to="/policies" search={{ tab: 'documents' }}>
              {say('tabDocuments')}
            </Link>
          }
          lead={document.line.number ?? document.line.issuer}
        >
          <Panel>
            <DocumentFacts document={document} on={on} />
          </Panel>
          <DocumentEdges edges={document.edges} />
          <Panel
            title={say('clauses')}
            side={<span className="quiet small">{say('clausesNote')}</span>}
          >
            {document.clauses.length === 0 ? (
              <Empty>{say('noClauses')}</Empty>
            ) : (
              <ClauseList
                nodes={clauseTree(document.clauses)}
                cited={citedClause(document.clauses, clause)?.id}
              />
            )}
          </Panel>
        </Page>
      )}
    </Loaded>
  )
}

function DocumentFacts({ document, on }: { document: PolicyDocument; on: string }) {
  const say = useText(policyText)
  const { line, indexNumber } = document
  return (
    <Facts
      facts={[
        { label: say('number'), value: line.number ?? '—' },
        { label: say('indexNumber'), value: <code>{indexNumber ?? '—'}</code> },
        { label: say('issuer'), value: line.issuer },
        { label: say('issuedOn'), value: line.issuedOn ?? '—' },
        { label: say('publishedOn'), value: line.publishedOn ?? '—' },
        { label: say('effectiveFrom'), value: line.effectiveFrom ?? '—' },
        { label: say('effectiveTo'), value: line.effectiveTo ?? say('noEnd') },
        {
          label: say('statusOn', { day: on }),
          value: (
            <span className="row">
              <span className="tag" data-tone={line.status === 'in-force' ? 'plain' : 'quiet'}>
                {say(`status.${line.status}`)}
              </span>
              {line.planOver ? (
                <span className="tag" data-tone="warning">
                  {say('planOver')}
                </span>
              ) : null}
            </span>
          ),
        },
      ]}
    />
  )
}
