import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useLabels, useText } from '../lib/text.ts'
import { roleWords } from '../shared/role-words.ts'
import { useSession, useSessionEnded } from '../shared/session.ts'
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

/** A session that ran out under an open page: what stands there may still be read and copied. */
export function InsideFrame() {
  const say = useText(appText)
  const { href } = useLocation()
  const ended = useSessionEnded()
  return (
    <>
      {ended ? (
        <Notice tone="warning">
          <span>{say('sessionEnded')}</span>
          <Link className="button" data-look="primary" to="/login" search={{ next: href }}>
            {say('signInAgain')}
          </Link>
        </Notice>
      ) : null}
      <Outlet />
    </>
  )
}
