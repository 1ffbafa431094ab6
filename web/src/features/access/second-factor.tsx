import {
  confirmSecondFactor,
  disableSecondFactor,
  startSecondFactor,
} from '@tidu/contracts/access/endpoints'
import { type FormEvent, lazy, Suspense, useState } from 'react'
import { useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { type SignedIn, sessionKey } from '../../shared/session.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CodeField } from './secret-fields.tsx'
import { accessText } from './text.ts'

const QrCode = lazy(async () => ({ default: (await import('../../ui/qr-code.tsx')).QrCode }))

export function SecondFactor({ session }: { session: SignedIn }) {
  const say = useText(accessText)
  const [codes, setCodes] = useState<string[]>([])
  const on = session.account.secondFactor
  return (
    <Panel title={say('secondFactor')}>
      <div className="stack">
        <p>{say(on ? 'secondFactorOn' : 'secondFactorOff')}</p>
        {codes.length > 0 ? <RecoveryCodes codes={codes} onKept={() => setCodes([])} /> : null}
        {session.actions.includes('enrol-second-factor') ? <Enrol onCodes={setCodes} /> : null}
        {session.actions.includes('disable-second-factor') ? <TurnOff /> : null}
      </div>
    </Panel>
  )
}

function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const say = useText(accessText)
  return (
    <div className="stack">
      <Notice tone="warning">{say('recoveryHint')}</Notice>
      <ul className="recovery" aria-label={say('recoveryCodes')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div>
        <Button look="primary" onClick={onKept}>
          {say('kept')}
        </Button>
      </div>
    </div>
  )
}

function Enrol({ onCodes }: { onCodes: (codes: string[]) => void }) {
  const say = useText(accessText)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const start = useAction(startSecondFactor)
  const confirm = useAction(confirmSecondFactor, {
    refresh: [sessionKey],
    onDone: ({ recoveryCodes }) => onCodes(recoveryCodes),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (start.data) confirm.mutate({ code })
    else start.mutate({ password })
  }
  const error = start.error ?? confirm.error
  return (
    <form className="stack" onSubmit={submit}>
      {error ? <Notice tone="problem">{error.message}</Notice> : null}
      {start.data ? (
        <>
          <p>{say('scan')}</p>
          <Suspense>
            <QrCode text={start.data.uri} label={say('scan')} />
          </Suspense>
          <div>
            {say('seed')} <code className="copy-text">{start.data.seed}</code>
          </div>
          <TextField
            label={say('code')}
            value={code}
            onChange={setCode}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
          />
        </>
      ) : (
        <TextField
          label={say('currentPassword')}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          required
        />
      )}
      <div>
        <Button type="submit" look="primary" busy={start.isPending || confirm.isPending}>
          {say(start.data ? 'enable' : 'startSecondFactor')}
        </Button>
      </div>
    </form>
  )
}

function TurnOff() {
  const say = useText(accessText)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const off = useAction(disableSecondFactor, { refresh: [sessionKey] })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        off.mutate({ password, code })
      }}
    >
      {off.error ? <Notice tone="problem">{off.error.message}</Notice> : null}
      <TextField
        label={say('currentPassword')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        required
      />
      <CodeField value={code} onChange={setCode} />
      <div>
        <Button type="submit" look="danger" busy={off.isPending}>
          {say('stopSecondFactor')}
        </Button>
      </div>
    </form>
  )
}
