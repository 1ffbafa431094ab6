import { Link } from '@tanstack/react-router'
import { useText } from '../../lib/text.ts'
import { useTierWords } from '../../shared/tier-words.ts'
import { Panel } from '../../ui/page.tsx'
import type { RegionPolicy } from './policy-shapes.ts'
import { type Figures, type TargetTable, targetTable } from './target-table.ts'
import { policyText } from './text.ts'

const figures = ['baseline', 'increment', 'goal'] as const

/** 目标分解: per county and tier, stock + growth = goal, with the plan's totals and our sums. */
export function RegionTargets(props: { targets: RegionPolicy['targets']; region: string }) {
  const say = useText(policyText)
  const table = targetTable(props.targets, props.region)
  if (table.year === undefined) return null
  return (
    <Panel title={say('targets', { year: table.year })}>
      <section className="table-scroll" aria-label={say('targets', { year: table.year })}>
        <table className="table targets" data-cards={false}>
          <TargetHead tiers={table.tiers} />
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.region}>
                <th scope="row">
                  <Link to="/policies/regions/$region" params={{ region: row.region }}>
                    {row.name}
                  </Link>
                </th>
                <Cells tiers={table.tiers} byTier={row.byTier} />
              </tr>
            ))}
          </tbody>
          <TargetFoot table={table} />
        </table>
      </section>
    </Panel>
  )
}

function TargetHead({ tiers }: { tiers: readonly string[] }) {
  const say = useText(policyText)
  const tierWord = useTierWords()
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {say('county')}
        </th>
        {tiers.map((tier) => (
          <th key={tier} scope="colgroup" colSpan={figures.length}>
            {tierWord(tier)}
          </th>
        ))}
      </tr>
      <tr>
        {tiers.flatMap((tier) =>
          figures.map((figure) => (
            <th key={`${tier}-${figure}`} scope="col" data-align="end">
              {say(`target.${figure}`)}
            </th>
          )),
        )}
      </tr>
    </thead>
  )
}

function TargetFoot({ table }: { table: TargetTable }) {
  const say = useText(policyText)
  const { tiers, stated, added } = table
  if (!added) return null
  const disagrees =
    stated !== undefined &&
    tiers.some((tier) =>
      figures.some((figure) => stated.get(tier)?.[figure] !== added.get(tier)?.[figure]),
    )
  return (
    <tfoot>
      <tr>
        <th scope="row">{say('addedUp')}</th>
        <Cells tiers={tiers} byTier={added} />
      </tr>
      {stated ? (
        <tr>
          <th scope="row">
            {say('statedTotal')}{' '}
            <span className="tag" data-tone={disagrees ? 'warning' : 'plain'}>
              {say(disagrees ? 'totalsDiffer' : 'totalsAgree')}
            </span>
          </th>
          <Cells tiers={tiers} byTier={stated} />
        </tr>
      ) : null}
    </tfoot>
  )
}

function Cells(props: { tiers: readonly string[]; byTier: ReadonlyMap<string, Figures> }) {
  return props.tiers.flatMap((tier) =>
    figures.map((figure) => (
      <td key={`${tier}-${figure}`} data-align="end" className="figure">
        {props.byTier.get(tier)?.[figure] ?? '—'}
      </td>
    )),
  )
}
