import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useText } from '../lib/text.ts'
import { useSession } from '../shared/session.ts'
import { Icon } from '../ui/icon.tsx'
import { usePreferences } from '../ui/preferences.ts'
import { type MenuItem, menu } from './menu.ts'
import { appText } from './text.ts'

const groups = ['work', 'rules', 'house'] as const

export function SideMenu({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useText(appText)
  const { may } = useSession()
  const { elder } = usePreferences()
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    if (open) nav.current?.querySelector('a')?.focus()
  }, [open])
  const offered = (item: MenuItem) =>
    (!elder || item.plain === true) && (item.needs.length === 0 || item.needs.some(may))
  return (
    <>
      {open ? (
        <button type="button" className="side-veil" aria-label={say('menu')} onClick={onClose} />
      ) : null}
      <nav
        ref={nav}
        className="side"
        data-open={open}
        aria-label={say('mainMenu')}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      >
        {groups.map((group) => {
          const items = menu.filter((item) => item.group === group && offered(item))
          return items.length === 0 ? null : (
            <ul key={group} className="side-group">
              {items.map((item) => (
                <li key={item.to}>
                  <Link
                    to={item.to}
                    activeOptions={{ exact: item.to === '/', includeSearch: false }}
                    onClick={onClose}
                  >
                    <Icon name={item.icon} />
                    {say(item.text)}
                  </Link>
                </li>
              ))}
            </ul>
          )
        })}
      </nav>
    </>
  )
}
