import { Link } from '@tanstack/react-router'
import { useText } from '../../lib/text.ts'
import { useSession } from '../../shared/session.ts'
import { Panel } from '../../ui/page.tsx'
import { homeText } from './text.ts'

/** Where somebody goes whose role sees no firm: the administrator to the house, a bank to the rules. */
export function WithoutFirms() {
  const say = useText(homeText)
  const { may } = useSession()
  const doors = [
    { to: '/access', text: 'toAccess', open: may('access.see-accounts') },
    { to: '/audit', text: 'toAudit', open: may('audit.see') },
    { to: '/policies', text: 'toPolicies', open: true },
    { to: '/self-check', text: 'toSelfCheck', open: true },
  ] as const
  return (
    <Panel title={say('noData')}>
      <ul className="row">
        {doors
          .filter(({ open }) => open)
          .map(({ to, text }) => (
            <li key={to}>
              <Link className="button" to={to}>
                {say(text)}
              </Link>
            </li>
          ))}
      </ul>
    </Panel>
  )
}
