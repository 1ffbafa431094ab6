import type { CriterionVerdict } from '@tidu/contracts/policy/verdict'
import { useText } from '../../lib/text.ts'
import { useListed } from '../../lib/use-listed.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useDocumentNames } from '../document-names.ts'
import { useFactNames } from '../fact-names.ts'
import { distanceOf } from './distance.ts'
import { DistanceBar } from './distance-bar.tsx'
import { leadingFigure } from './leading-figure.ts'
import { operatorWord } from './operator-word.ts'
import { verdictText } from './text.ts'
import { useGapWords } from './use-gap-words.ts'
import { useValueWords } from './use-value-words.ts'

/** One condition: its state, what is against what is asked, and how far. Pressing it opens its clause. */
export function CriterionRow(props: {
  criterion: CriterionVerdict
  chosen: boolean
  onChoose: (id: string) => void
}) {
  const { criterion, chosen, onChoose } = props
  const say = useText(verdictText)
  const words = useValueWords()
  const gapWords = useGapWords()
  const listed = useListed()
  const { factOf, nameOf } = useFactNames()
  const documentName = useDocumentNames()
  const { outcome } = criterion
  const { actual, required, unit, operator } = leadingFigure(criterion)
  const about = criterion.figures[0]?.facts[0]?.fact
  const distance = distanceOf(actual, required)
  return (
    <button
      type="button"
      className="criterion"
      aria-pressed={chosen}
      onClick={() => onChoose(criterion.id)}
    >
      <span className="criterion-head">
        <StateBadge state={outcome} />
        <span className="criterion-title" lang="zh-CN">
          {criterion.title}
        </span>
        <code className="quiet">{criterion.id}</code>
      </span>
      {required !== null && !(criterion.missing.length > 0 && actual === null && !distance) ? (
        <span className="criterion-figures figure">
          {factOf(about ?? '')?.kind === 'yes-no' ? (
            <span className="quiet">{nameOf(about ?? '')}</span>
          ) : null}
          <span>
            {say('actual')} <strong>{words(actual, unit, about)}</strong>
          </span>
          <span className="quiet">
            {say('required')} {operatorWord(operator)} {words(required, unit, about)}
          </span>
        </span>
      ) : null}
      {distance && outcome !== 'exempt' && outcome !== 'not_applicable' ? (
        <DistanceBar distance={distance} state={outcome} />
      ) : null}
      {criterion.gap ? (
        <span className="criterion-gap whole">{gapWords(criterion.gap)}</span>
      ) : null}
      {criterion.missing.length > 0 && outcome !== 'met' ? (
        <span className="quiet small">
          {say('missing')}: {listed(criterion.missing.map(nameOf))}
        </span>
      ) : null}
      <span className="criterion-cite" lang="zh-CN">
        {documentName(criterion.cite.document)} {criterion.cite.article}
      </span>
    </button>
  )
}
