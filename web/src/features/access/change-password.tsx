import { changePassword } from '@tidu/contracts/access/endpoints'
import { passwordProblemLabels } from '@tidu/contracts/access/labels'
import { type FormEvent, useState } from 'react'
import { ApiError } from '../../lib/api-error.ts'
import { useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { sessionKey } from '../../shared/session.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { toast } from '../../ui/toast.tsx'
import { WhosePassword } from './secret-fields.tsx'
import { accessText } from './text.ts'

export function ChangePassword({ login }: { login: string }) {
  const say = useText(accessText)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const change = useAction(changePassword, {
    refresh: [sessionKey, ['access', 'sessions']],
    onDone: () => {
      for (const clear of [setCurrent, setNext, setAgain]) clear('')
      toast('done', say('passwordChanged'))
    },
  })
  const differ = again !== '' && next !== again
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!differ) change.mutate({ current, next })
  }
  const differs = differ ? { error: say('passwordsDiffer') } : {}
  return (
    <Panel title={say('changePassword')}>
      <form className="stack" onSubmit={submit}>
        {change.error ? <Problem error={change.error} /> : null}
        <WhosePassword login={login} />
        <TextField
          label={say('currentPassword')}
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          required
        />
        <TextField
          label={say('newPassword')}
          type="password"
          autoComplete="new-password"
          value={next}
          onChange={setNext}
          required
        />
        <TextField
          label={say('repeatPassword')}
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={setAgain}
          required
          {...differs}
        />
        <div>
          <Button type="submit" look="primary" busy={change.isPending}>
            {say('save')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}

/** The server names every fault of the new password, not only the first. */
function Problem({ error }: { error: Error }) {
  const words: Readonly<Record<string, string>> = passwordProblemLabels
  const problems = error instanceof ApiError ? error.details.problems : undefined
  const known = Array.isArray(problems) ? problems.map((each) => words[String(each)]) : []
  return (
    <Notice tone="problem">
      <div>
        {error.message}
        <ul>{known.map((each) => (each ? <li key={each}>· {each}</li> : null))}</ul>
      </div>
    </Notice>
  )
}
