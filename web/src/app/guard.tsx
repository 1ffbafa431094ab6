import { Link, Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useLabels, useText } from '../lib/text.ts'
import { roleWords } from '../shared/role-words.ts'
import { useSession, useSessionEnded } from '../shared/session.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { openTo } from './menu.ts'
import { appText } from './text.ts'

/** What lies behind one place of the menu: whoever may not see it is told so, and nothing is asked for. */
export function guardOf(place: keyof typeof openTo) {
  return function Guard() {
    const { signedIn, may } = useSession()
    return !signedIn || openTo[place].some(may) ? <Outlet /> : <RefusedPage />
  }
}

function RefusedPage() {
  const say = useText(appText)
  const roleWord = useLabels(roleWords)
  const { signedIn } = useSession()
  const role = signedIn ? roleWord(signedIn.account.role) : ''
  return (
    <Page title={say('refused')} lead={say('refusedLead', { role })}>
      <div>
        <Link className="button" to="/">
          {say('home')}
        </Link>
      </div>
    </Page>
  )
}

const SignInAgain = lazy(async () => ({
  default: (await import('../features/access/sign-in-again/sign-in-again.tsx')).SignInAgain,
}))

/** A session that ran out under an open page: what is typed there stays, and goes on after the password. */
export function InsideFrame() {
  const say = useText(appText)
  const ended = useSessionEnded()
  const [later, setLater] = useState(false)
  const { signedIn } = useSession()
  useEffect(() => setLater(!ended), [ended])
  return (
    <>
      {ended ? (
        <Notice tone="warning">
          <span>{say('sessionEnded')}</span>
          <Button look="primary" onClick={() => setLater(false)}>
            {say('signInAgain')}
          </Button>
        </Notice>
      ) : null}
      {ended && !later && signedIn ? (
        <Suspense>
          <SignInAgain login={signedIn.account.login} onClose={() => setLater(true)} />
        </Suspense>
      ) : null}
      <Outlet />
    </>
  )
}
