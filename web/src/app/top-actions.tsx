import { Link, useNavigate } from '@tanstack/react-router'
import { useLanguage, useText } from '../lib/text.ts'
import { useSession, useSignOut } from '../shared/session.ts'
import { Icon } from '../ui/icon.tsx'
import { setPreferences, usePreferences } from '../ui/preferences.ts'
import { appText } from './text.ts'

export function TopActions() {
  const say = useText(appText)
  const { language, setLanguage } = useLanguage()
  const { elder, dark } = usePreferences()
  return (
    <div className="top-actions">
      <button
        type="button"
        className="top-button"
        aria-pressed={elder}
        aria-label={say('elder')}
        onClick={() => setPreferences({ elder: !elder })}
      >
        <Icon name="elder" />
        <span className="wide-only">{say('elder')}</span>
      </button>
      <button
        type="button"
        className="top-button wide-only"
        aria-pressed={dark}
        aria-label={say('dark')}
        title={say('dark')}
        onClick={() => setPreferences({ dark: !dark })}
      >
        <Icon name="theme" />
      </button>
      <button
        type="button"
        className="top-button"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {say('language')}
      </button>
      <Account />
    </div>
  )
}

function Account() {
  const say = useText(appText)
  const { signedIn } = useSession()
  const signOut = useSignOut()
  const navigate = useNavigate()
  if (!signedIn) {
    return (
      <Link className="top-button" to="/login" style={{ textDecoration: 'none' }}>
        {say('signIn')}
      </Link>
    )
  }
  const leave = async () => {
    await signOut()
    await navigate({ to: '/login', search: {} })
  }
  return (
    <>
      <button
        type="button"
        className="top-button wide-only"
        aria-label={say('print')}
        title={say('print')}
        onClick={() => window.print()}
      >
        <Icon name="print" />
      </button>
      <Link
        className="top-button"
        to="/account"
        aria-label={`${say('myAccount')} ${signedIn.account.name}`}
        style={{ textDecoration: 'none' }}
      >
        <Icon name="account" />
        <span className="wide-only">{signedIn.account.name}</span>
      </Link>
      <button type="button" className="top-button wide-only" onClick={() => void leave()}>
        {say('signOut')}
      </button>
    </>
  )
}
