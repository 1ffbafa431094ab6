import { useText } from '../lib/text.ts'
import { Button } from './button.tsx'
import { Meter } from './meter.tsx'
import { Notice } from './notice.tsx'
import { uiText } from './text.ts'

/** Long work under way: what it is, how far it is, and the way to call it off. */
export function Working(props: {
  label: string
  percent: number
  /** What leaving the page or cancelling would mean. */
  hint: string
  stopping: boolean
  /** Left out: only somebody else may call it off. */
  cancel?: { run: () => void; isPending: boolean; error: Error | null } | undefined
}) {
  const say = useText(uiText)
  const { label, percent, hint, stopping, cancel } = props
  const text = stopping ? say('stopping') : say('percentDone', { percent })
  return (
    <div className="stack">
      <div aria-live="polite">
        <Meter label={label} share={percent / 100} text={text} />
      </div>
      <p className="quiet small">{hint}</p>
      {cancel?.error ? <Notice tone="problem">{cancel.error.message}</Notice> : null}
      {cancel ? (
        <div>
          <Button busy={cancel.isPending} onClick={cancel.run}>
            {say('cancel')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
