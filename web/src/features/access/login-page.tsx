import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ownAddress } from '../../lib/own-address.ts'
import { useTabTitle } from '../../lib/tab-title.ts'
import { useText } from '../../lib/text.ts'
import { changePerson } from '../../shared/session.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CodeField, PasswordField } from './secret-fields.tsx'
import { accessText } from './text.ts'
import { useSignIn } from './use-sign-in.ts'

export function LoginPage() {
  const say = useText(accessText)
  useTabTitle(say('loginTitle'))
  return (
    <div className="login">
      <div className="stack login-slogan">
        <p className="page-title">{say('slogan')}</p>
        <ol className="login-ladder" reversed>
          {([1, 2, 3, 4] as const).map((rung) => (
            <li key={rung}>
              <strong>{say(`rung${rung}`)}</strong>
              <span className="quiet">{say(`rung${rung}Note`)}</span>
            </li>
          ))}
        </ol>
      </div>
      <section className="panel">
        <LoginForm />
      </section>
    </div>
  )
}

function LoginForm() {
  const say = useText(accessText)
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const { attempt, needsCode, startOver } = useEntrance()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    attempt.mutate({ login, password, ...(needsCode ? { code } : {}) })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <div>
        <h1 className="page-title">{say('loginTitle')}</h1>
        <p className="quiet">{say('loginLead')}</p>
      </div>
      {attempt.error ? <Notice tone="problem">{attempt.error.message}</Notice> : null}
      {needsCode ? (
        <CodeField value={code} onChange={setCode} />
      ) : (
        <>
          <TextField
            label={say('login')}
            value={login}
            onChange={setLogin}
            autoComplete="username"
            required
          />
          <PasswordField value={password} onChange={setPassword} />
        </>
      )}
      <Button type="submit" look="primary" busy={attempt.isPending}>
        {say(needsCode ? 'confirmCode' : 'signIn')}
      </Button>
      {needsCode ? (
        <Button look="text" onClick={startOver}>
          {say('otherAccount')}
        </Button>
      ) : (
        <Link className="small" to="/self-check">
          {say('selfCheck')}
        </Link>
      )}
    </form>
  )
}

/** In, and on to where the visitor wanted to go, unless the account must be settled first. */
function useEntrance() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const router = useRouter()
  const { next } = useSearch({ strict: false })
  return useSignIn(async (step) => {
    await changePerson(queries)
    if (step !== 'done') return navigate({ to: '/account', search: { next } })
    return router.history.push(ownAddress(next) ?? '/')
  })
}
