import { useText } from '../../lib/text.ts'
import { TextField } from '../../ui/text-field.tsx'
import { accessText } from './text.ts'

interface FieldProps {
  value: string
  onChange: (value: string) => void
}

/** Unseen: password managers need to know whose password the form asks for. */
export function WhosePassword({ login }: { login: string }) {
  return (
    <input
      type="text"
      className="unseen"
      autoComplete="username"
      value={login}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
    />
  )
}

export function PasswordField(props: FieldProps) {
  const say = useText(accessText)
  return (
    <TextField
      label={say('password')}
      type="password"
      autoComplete="current-password"
      required
      {...props}
    />
  )
}

/** The second step of signing in: a one-time or a recovery code. */
export function CodeField(props: FieldProps) {
  const say = useText(accessText)
  return (
    <TextField
      label={say('code')}
      hint={say('codeHint')}
      autoComplete="one-time-code"
      required
      {...props}
    />
  )
}
