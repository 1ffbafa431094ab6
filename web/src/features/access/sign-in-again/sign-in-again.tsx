import { useQueryClient } from '@tanstack/react-query'
import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { resumeSession } from '../../../shared/session.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { toast } from '../../../ui/toast.tsx'
import { CodeField, PasswordField, WhosePassword } from '../secret-fields.tsx'
import { accessText } from '../text.ts'
import { useSignIn } from '../use-sign-in.ts'
import { signInAgainText } from './text.ts'

/** The password once more, over the page as it stands: nothing typed on it is lost. */
export function SignInAgain({ login, onClose }: { login: string; onClose: () => void }) {
  const say = useText(accessText)
  const sayAgain = useText(signInAgainText)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { href } = useLocation()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const { attempt, needsCode } = useSignIn(async (step) => {
    await resumeSession(queries)
    if (step === 'done') toast('done', sayAgain('goOn'))
    else await navigate({ to: '/account', search: { next: href } })
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    attempt.mutate({ login, password, ...(needsCode ? { code } : {}) })
  }
  return (
    <Dialog title={sayAgain('title')} open onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{sayAgain('lead', { login })}</p>
        {attempt.error ? <Notice tone="problem">{attempt.error.message}</Notice> : null}
        <WhosePassword login={login} />
        {needsCode ? (
          <CodeField value={code} onChange={setCode} />
        ) : (
          <PasswordField value={password} onChange={setPassword} />
        )}
        <div className="row">
          <Button type="submit" look="primary" busy={attempt.isPending}>
            {say(needsCode ? 'confirmCode' : 'signIn')}
          </Button>
          <Link className="small" to="/login" search={{ next: href }}>
            {sayAgain('other')}
          </Link>
        </div>
      </form>
    </Dialog>
  )
}
