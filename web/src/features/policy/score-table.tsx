import type { showStandard } from '@tidu/contracts/policy/endpoints'
import type { OutputOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { Cite } from '../../shared/verdict-view/cite.tsx'
import { policyText } from './text.ts'

type Indicators = OutputOf<typeof showStandard>['indicators']

export function ScoreTable({ indicators }: { indicators: Indicators }) {
  const say = useText(policyText)
  return (
    <div className="columns" style={{ '--column': '24rem' }}>
      {indicators.map((indicator) => (
        <section key={indicator.id} className="stack" lang="zh-CN">
          <div>
            <div className="quiet small">{indicator.group}</div>
            <h3>
              {indicator.title}{' '}
              <small className="quiet">{say('max', { max: indicator.max })}</small>
            </h3>
          </div>
          <Cite cite={indicator.cite} />
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say('when')}</th>
                <th scope="col" data-align="end">
                  {say('pointsHead')}
                </th>
              </tr>
            </thead>
            <tbody>
              {indicator.rows.map((row) => (
                <tr key={row.when}>
                  <td>{row.when}</td>
                  <td data-align="end">{row.points}</td>
                </tr>
              ))}
              <tr>
                <td>{say('otherwise')}</td>
                <td data-align="end">{indicator.otherwise}</td>
              </tr>
            </tbody>
          </table>
        </section>
      ))}
    </div>
  )
}
