import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { localMinute } from '../lib/format.ts'
import { useText } from '../lib/text.ts'
import { useView } from '../lib/view.ts'
import { useSession } from '../shared/session.ts'
import { Icon } from '../ui/icon.tsx'
import { LadderMark } from '../ui/ladder-mark.tsx'
import { Toasts } from '../ui/toast.tsx'
import { SideMenu } from './side-menu.tsx'
import { appText } from './text.ts'
import { TopActions } from './top-actions.tsx'
import { useViewWords, ViewStrip } from './view-strip.tsx'
import { WorkingLine } from './working-line.tsx'

/** The frame around every page. Without a session there is no menu and nothing to choose. */
export function Shell() {
  const say = useText(appText)
  const { signedIn } = useSession()
  const [menuOpen, setMenuOpen] = useState(false)
  const bare = !signedIn
  return (
    <div className="frame" data-bare={bare}>
      <a className="skip-link" href="#main">
        {say('skip')}
      </a>
      <header className="top">
        {bare ? null : (
          <button
            type="button"
            className="top-button menu-toggle"
            aria-expanded={menuOpen}
            aria-label={say('menu')}
            onClick={() => setMenuOpen(!menuOpen)}
          >
            <Icon name="menu" size={22} />
          </button>
        )}
        <Link className="brand" to={bare ? '/login' : '/'}>
          <LadderMark />
          <span>{say('product')}</span>
          {bare ? <small>{say('tagline')}</small> : null}
        </Link>
        {bare ? <div className="strip" /> : <ViewStrip />}
        <TopActions />
        <WorkingLine />
      </header>
      {bare ? null : <SideMenu open={menuOpen} onClose={() => setMenuOpen(false)} />}
      <main className="main" id="main" tabIndex={-1}>
        <PrintHead />
        <Outlet />
        <Foot />
      </main>
      <Toasts />
    </div>
  )
}

/** On paper the strip is gone; what it said must not be. */
function PrintHead() {
  const say = useText(appText)
  const { region, edition } = useViewWords()
  const { on } = useView()
  return (
    <div className="print-head" aria-hidden="true">
      <strong>{say('product')}</strong>
      <span>
        {say('region')} {region} · {say('asOf')} {on} · {say('edition')} {edition}
      </span>
      <span>{say('printed', { at: localMinute(new Date().toISOString()) })}</span>
    </div>
  )
}

/** Pages that show verdicts carry the note; so does their print. */
function Foot() {
  const say = useText(appText)
  const { pathname } = useLocation()
  return pathname === '/login' ? null : <footer className="foot">{say('verdictNote')}</footer>
}
