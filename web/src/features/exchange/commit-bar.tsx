import { Link } from '@tanstack/react-router'
import {
  cancelImport,
  commitImport,
  downloadRejected,
  undoImport,
} from '@tidu/contracts/exchange/endpoints'
import { type FormEvent, useState } from 'react'
import { download } from '../../lib/api.ts'
import { localMinute } from '../../lib/format.ts'
import { useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { useSession } from '../../shared/session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { toast } from '../../ui/toast.tsx'
import { type Counts, type Import, importKey, type Picks } from './import-shapes.ts'
import { exchangeText } from './text.ts'

interface CommitBarProps {
  current: Import
  counts: Counts
  picks: Picks
}

export function CommitBar(props: CommitBarProps) {
  const { current, counts } = props
  const say = useText(exchangeText)
  const { may } = useSession()
  const rejected = () =>
    download(downloadRejected, { id: current.id }).catch((error: Error) =>
      toast('problem', error.message),
    )
  return (
    <div className="stack">
      {current.committedAt ? (
        <Notice tone="done">
          <span>{say('committed', { at: localMinute(current.committedAt) })}</span>{' '}
          {current.state === 'committed' ? (
            <>
              <Link to="/enterprises">{say('toRegister')}</Link>{' '}
              {may('screening.see') ? <Link to="/screening">{say('toScreening')}</Link> : null}
            </>
          ) : null}
        </Notice>
      ) : null}
      <div className="row">
        {current.actions.includes('commit') ? <Commit {...props} /> : null}
        {current.actions.includes('rejected') && counts.rejected + counts.conflicting > 0 ? (
          <Button onClick={() => void rejected()}>
            <Icon name="download" />
            {say('rejected')}
          </Button>
        ) : null}
        {current.actions.includes('cancel') ? <Cancel id={current.id} /> : null}
        {current.actions.includes('undo') ? <Undo id={current.id} /> : null}
      </div>
    </div>
  )
}

/** All new and changed rows and the ticked contradictory ones, or only what is ticked. */
function Commit({ current, counts, picks }: CommitBarProps) {
  const say = useText(exchangeText)
  const commit = useAction(commitImport, {
    refresh: [importKey(current.id), ['exchange'], ['enterprise'], ['screening']],
  })
  const { id } = current
  const also = [...picks.also].map(Number)
  const ticked = [...picks.only].map(Number).concat(also)
  const count = counts.new + counts.changed + also.length
  return (
    <>
      <Button
        look="primary"
        disabled={count === 0}
        busy={commit.isPending}
        onClick={() => commit.mutate({ id, wait: false, ...(also.length > 0 ? { also } : {}) })}
      >
        {also.length > 0
          ? say('commitWith', { count, also: also.length })
          : say('commit', { count })}
      </Button>
      {ticked.length > 0 ? (
        <Button
          busy={commit.isPending}
          onClick={() => commit.mutate({ id, wait: false, only: ticked })}
        >
          {say('commitChosen', { count: ticked.length })}
        </Button>
      ) : null}
      <span className="quiet small">{say(count === 0 ? 'nothingToCommit' : 'commitHint')}</span>
      {commit.error ? <Notice tone="problem">{commit.error.message}</Notice> : null}
    </>
  )
}

/** Nothing has been written yet; the file is put aside. */
function Cancel({ id }: { id: string }) {
  const say = useText(exchangeText)
  const [open, setOpen] = useState(false)
  const cancel = useAction(cancelImport, {
    refresh: [importKey(id), ['exchange']],
    onDone: () => setOpen(false),
  })
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('cancelImport')}</Button>
      <Dialog title={say('cancelImport')} open={open} onClose={() => setOpen(false)}>
        <div className="stack">
          <p>{say('cancelHint')}</p>
          {cancel.error ? <Notice tone="problem">{cancel.error.message}</Notice> : null}
          <div>
            <Button look="danger" busy={cancel.isPending} onClick={() => cancel.mutate({ id })}>
              {say('cancelImport')}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  )
}

function Undo({ id }: { id: string }) {
  const say = useText(exchangeText)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const undo = useAction(undoImport, {
    refresh: [importKey(id), ['exchange'], ['enterprise'], ['screening']],
    onDone: () => setOpen(false),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    undo.mutate({ id, reason, wait: false })
  }
  return (
    <>
      <Button look="danger" onClick={() => setOpen(true)}>
        {say('undo')}
      </Button>
      <Dialog title={say('undo')} open={open} onClose={() => setOpen(false)}>
        <form className="stack" onSubmit={submit}>
          <p>{say('undoHint')}</p>
          {undo.error ? <Notice tone="problem">{undo.error.message}</Notice> : null}
          <TextField
            label={say('undoReason')}
            value={reason}
            onChange={setReason}
            maxLength={500}
            required
          />
          <div>
            <Button type="submit" look="danger" busy={undo.isPending}>
              {say('undo')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
