import { Link } from '@tanstack/react-router'
import { useText } from '../../lib/text.ts'
import { useSession } from '../../shared/session.ts'
import { tierIn } from '../../shared/tier-words.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField } from '../../ui/select-field.tsx'
import type { Run } from './quota-panel.tsx'
import { screeningText } from './text.ts'

export interface PreviewProps {
  enterpriseId: string
  run: Run
  chosen: ReadonlySet<string>
  onChoose: (ids: ReadonlySet<string>) => void
  /** Another firm, or none: the summary is put away. */
  onLook: (id: string | undefined) => void
}

/** Whose summary it is, the ways from here, and the tick that the list has, too. */
export function PreviewHead(
  props: PreviewProps & {
    name: string | undefined
    before: string | undefined
    after: string | undefined
  },
) {
  const { enterpriseId, run, chosen, onChoose, onLook, name, before, after } = props
  const say = useText(screeningText)
  const { may } = useSession()
  const { filing, on, edition } = run
  const tick = (ticked: boolean) => {
    const next = new Set(chosen)
    if (ticked) next.add(enterpriseId)
    else next.delete(enterpriseId)
    onChoose(next)
  }
  return (
    <div className="preview-head">
      <div className="row">
        <strong className="preview-name">{name ?? say('preview')}</strong>
        <Link
          to="/check/$enterpriseId"
          params={{ enterpriseId }}
          search={{ standard: tierIn(run.standard) ?? 'srdi', filing, asOf: on, edition }}
        >
          {say('openCheck')}
        </Link>
        <Link to="/enterprises/$id" params={{ id: enterpriseId }}>
          {say('openFile')}
        </Link>
      </div>
      <div className="row">
        <Button disabled={!before} onClick={() => onLook(before)} hint="←">
          {say('firmBefore')}
        </Button>
        <Button disabled={!after} onClick={() => onLook(after)} hint="→">
          {say('firmAfter')}
        </Button>
        {may('screening.shortlist') ? (
          <CheckField label={say('tick')} checked={chosen.has(enterpriseId)} onChange={tick} />
        ) : null}
        <span className="push">
          <Button look="text" onClick={() => onLook(undefined)} hint="Esc">
            {say('closePreview')}
          </Button>
        </span>
      </div>
    </div>
  )
}
