import type { CriterionVerdict } from '@tidu/contracts/policy/verdict'
import { Fragment } from 'react'
import { useText } from '../../lib/text.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { Cite } from './cite.tsx'
import { FactWord } from './fact-word.tsx'
import { operatorWord } from './operator-word.ts'
import { verdictText } from './text.ts'
import { useGapWords } from './use-gap-words.ts'
import { useValueWords } from './use-value-words.ts'

/** The right-hand side of a 体检: why, by which clause, from which figures. */
export function ClausePanel({ criterion }: { criterion: CriterionVerdict | undefined }) {
  const say = useText(verdictText)
  const gapWords = useGapWords()
  if (!criterion) return <p className="quiet">{say('chooseCriterion')}</p>
  return (
    <article className="stack clause" aria-live="polite">
      <div className="row">
        <StateBadge state={criterion.outcome} />
        <strong lang="zh-CN">{criterion.title}</strong>
      </div>
      <Cite cite={criterion.cite} confidence={criterion.confidence} />
      {criterion.note ? (
        <p lang="zh-CN">
          <span className="quiet">{say('note')}: </span>
          {criterion.note}
        </p>
      ) : null}
      <Figures criterion={criterion} />
      {criterion.gap ? (
        <p>
          <span className="quiet">{say('gap')}: </span>
          <strong className="whole">{gapWords(criterion.gap)}</strong>
        </p>
      ) : null}
    </article>
  )
}

/** Every comparison inside the condition; a choice of several has several. */
function Figures({ criterion }: { criterion: CriterionVerdict }) {
  const say = useText(verdictText)
  const words = useValueWords()
  const shown = criterion.figures.filter(
    (figure) => figure.facts.length > 0 || figure.required !== undefined,
  )
  if (shown.length === 0) return null
  return (
    <ScrollBox label={say('facts')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('facts')}</th>
            <th scope="col">{say('actual')}</th>
            <th scope="col">{say('required')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((figure, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: comparisons of one condition never move
            <tr key={index}>
              <td>
                {figure.facts.map(({ fact, year }, place) => (
                  <Fragment key={`${fact}-${year}`}>
                    {place > 0 ? ' · ' : null}
                    <FactWord fact={fact} year={year} />
                  </Fragment>
                ))}
              </td>
              <td className="whole">{words(figure.actual, figure.unit, figure.facts[0]?.fact)}</td>
              <td className="whole">
                {operatorWord(figure.operator ?? null)}{' '}
                {figure.required === undefined
                  ? '—'
                  : words(figure.required, figure.unit, figure.facts[0]?.fact)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
