import type { FormEvent, ReactNode } from 'react'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { enterpriseText } from './text.ts'

/** The frame of every form that puts something on file: the server's refusal stands on top. */
export function EntryDialog(props: {
  title: string
  onClose: () => void
  onSubmit: () => void
  error: Error | null
  busy: boolean
  /** What the button says, and whether it takes something away. */
  action?: string
  danger?: boolean
  children: ReactNode
}) {
  const { title, onClose, onSubmit, error, busy, action, danger = false } = props
  const say = useText(enterpriseText)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <Dialog title={title} open onClose={onClose} wide>
      <form className="stack" onSubmit={submit}>
        {error ? <Notice tone="problem">{error.message}</Notice> : null}
        {props.children}
        <div className="row">
          <Button type="submit" look={danger ? 'danger' : 'primary'} busy={busy}>
            {action ?? say('saveEntry')}
          </Button>
          <Button look="text" onClick={onClose}>
            {say('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
