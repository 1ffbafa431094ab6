import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { showVerdict } from '@tidu/contracts/screening/endpoints'
import { useEffect, useRef } from 'react'
import { call } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { tierIn } from '../../shared/tier-words.ts'
import { VerdictView } from '../../shared/verdict-view/verdict-view.tsx'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import type { Run } from './quota-panel.tsx'
import { screeningText } from './text.ts'

/** The chosen firm's proof tree beside the list, as of the run. */
export function CheckPreview(props: { enterpriseId: string; run: Run; onClose: () => void }) {
  const { enterpriseId, run, onClose } = props
  const say = useText(screeningText)
  const { filing, on, edition, recordedBefore } = run
  const standard = tierIn(run.standard) ?? 'srdi'
  const asked = { enterpriseId, standard, filing, on, edition, recordedBefore }
  const check = useQuery({
    queryKey: ['screening', 'verdict', asked],
    queryFn: () => call(showVerdict, asked),
  })
  const panel = useRef<HTMLElement>(null)
  const opener = useRef<Element | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another firm is another opening
  useEffect(() => {
    opener.current = document.activeElement
    panel.current?.focus({ preventScroll: true })
  }, [enterpriseId])
  // Whoever works by keyboard goes on where the summary was opened.
  useEffect(
    () => () => {
      if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true })
    },
    [],
  )
  return (
    <aside
      ref={panel}
      className="preview"
      tabIndex={-1}
      aria-label={say('preview')}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="row preview-head">
        <strong>{check.data?.enterprise.name ?? say('preview')}</strong>
        <Link
          to="/check/$enterpriseId"
          params={{ enterpriseId }}
          search={{ standard, filing, asOf: on, edition }}
        >
          {say('openCheck')}
        </Link>
        <Link to="/enterprises/$id" params={{ id: enterpriseId }}>
          {say('openFile')}
        </Link>
        <Button look="text" onClick={onClose}>
          {say('closePreview')}
        </Button>
      </div>
      <Loaded query={check} lines={8}>
        {({ verdict }) => <VerdictView verdict={verdict} />}
      </Loaded>
    </aside>
  )
}
