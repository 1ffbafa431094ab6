import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { ownAddress } from '../../lib/own-address.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { roleWords } from '../../shared/role-words.ts'
import { type SignedIn, useSession, useSignOut } from '../../shared/session.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ChangePassword } from './change-password.tsx'
import { restrictionWords, signInWarningWords } from './english-labels.ts'
import { OwnKeys } from './own-keys.tsx'
import { OwnSessions } from './own-sessions.tsx'
import { SecondFactor } from './second-factor.tsx'
import { accessText } from './text.ts'

export function OwnAccountPage() {
  const { signedIn } = useSession()
  return signedIn ? <OwnAccount session={signedIn} /> : null
}

function OwnAccount({ session }: { session: SignedIn }) {
  const say = useText(accessText)
  const role = useLabels(roleWords)
  const warning = useLabels(signInWarningWords)
  const restriction = useLabels(restrictionWords)
  const { account } = session
  const lead = say('accountLead', {
    role: role(account.role),
    region: account.regionName ?? say('everywhere'),
  })
  const signOut = useSignOut()
  const navigate = useNavigate()
  const leave = async () => {
    await signOut()
    await navigate({ to: '/login', search: {} })
  }
  useGoOn(session.restriction)
  return (
    <Page
      title={`${say('account')} · ${account.name}`}
      lead={lead}
      actions={<Button onClick={() => void leave()}>{say('signOut')}</Button>}
    >
      {session.restriction ? (
        <Notice tone="warning">{restriction(session.restriction)}</Notice>
      ) : null}
      {session.warnings.map((each) => (
        <Notice key={each} tone="warning">
          {warning(each)}
        </Notice>
      ))}
      <div className="columns">
        {session.actions.includes('change-password') ? (
          <ChangePassword login={account.login} />
        ) : null}
        <SecondFactor session={session} />
      </div>
      {session.restriction ? null : <OwnSessions />}
      {session.actions.includes('manage-keys') ? <OwnKeys /> : null}
    </Page>
  )
}

/** Whoever only came to set a first password goes on to where they were going. */
function useGoOn(restriction: SignedIn['restriction']) {
  const { next } = useSearch({ strict: false })
  const router = useRouter()
  const before = useRef(restriction)
  useEffect(() => {
    if (before.current === 'change-password' && !restriction)
      router.history.push(ownAddress(next) ?? '/')
    before.current = restriction
  }, [restriction, next, router])
}
