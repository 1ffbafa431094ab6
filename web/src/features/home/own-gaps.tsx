import { Link } from '@tanstack/react-router'
import { useText } from '../../lib/text.ts'
import { missingFact, useMissingName } from '../../shared/missing-fact.ts'
import { Empty } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { homeText } from './text.ts'

/** Each gap is a link to the form that fills it. */
export function OwnGaps({ id, missing }: { id: string; missing: readonly string[] }) {
  const say = useText(homeText)
  const nameOf = useMissingName()
  return (
    <Panel
      title={say('missingFacts')}
      side={<strong className="figure">{missing.length || null}</strong>}
    >
      {missing.length === 0 ? (
        <Empty>{say('nothingMissing')}</Empty>
      ) : (
        <div className="stack">
          <p className="quiet small">{say('missingNote')}</p>
          <ul className="row">
            {missing.map((key) => {
              const fact = missingFact(key)
              return (
                <li key={key}>
                  <Link
                    className="button"
                    to="/enterprises/$id"
                    params={{ id }}
                    search={{
                      fact: fact.factId,
                      year: fact.year === null ? undefined : String(fact.year),
                    }}
                  >
                    {nameOf(fact)}
                  </Link>
                </li>
              )
            })}
          </ul>
        </div>
      )}
    </Panel>
  )
}
