import { useText } from '../../lib/text.ts'
import { useFilters } from '../../lib/use-filters.ts'
import { useSession } from '../../shared/session.ts'
import { Page } from '../../ui/page.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { AccountList } from './account-list.tsx'
import { DelegationList } from './delegation-list.tsx'
import { RoleMatrix } from './role-matrix.tsx'
import { SignInSettings } from './sign-in-settings.tsx'
import { accessText } from './text.ts'

const parts = [
  { key: 'accounts', text: 'tabAccounts', needs: 'access.see-accounts', part: AccountList },
  { key: 'matrix', text: 'tabMatrix', needs: 'access.see-matrix', part: RoleMatrix },
  { key: 'delegations', text: 'tabDelegations', needs: 'access.delegate', part: DelegationList },
  { key: 'settings', text: 'tabSettings', needs: 'access.manage-settings', part: SignInSettings },
] as const

export function AccessPage() {
  const say = useText(accessText)
  const { may } = useSession()
  const [{ tab }, change] = useFilters()
  const offered = parts.filter((part) => may(part.needs))
  const active = offered.find((part) => part.key === tab) ?? offered[0]
  if (!active) return null
  const Part = active.part
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Tabs
        label={say('title')}
        tabs={offered.map(({ key, text }) => ({ key, label: say(text) }))}
        active={active.key}
        onChange={(next) =>
          change({ tab: next, search: undefined, role: undefined, state: undefined })
        }
      >
        <Part />
      </Tabs>
    </Page>
  )
}
