import type { IconName } from '../ui/icon.tsx'

type Place =
  | '/'
  | '/enterprises'
  | '/imports'
  | '/policies'
  | '/screening'
  | '/access'
  | '/audit'
  | '/self-check'

/** A place is open to whoever holds one of its permissions; its menu item and its pages agree. */
export const openTo = {
  enterprise: ['enterprise.see'],
  screening: ['screening.see'],
  exchange: ['exchange.see'],
  access: ['access.see-matrix', 'access.see-accounts', 'access.delegate'],
  audit: ['audit.see'],
} as const

export interface MenuItem {
  to: Place
  text:
    | 'menu.home'
    | 'menu.enterprise'
    | 'menu.screening'
    | 'menu.exchange'
    | 'menu.policy'
    | 'menu.access'
    | 'menu.audit'
    | 'menu.self-check'
  icon: IconName
  /** Shown to whoever holds one of these; none means everybody. */
  needs: readonly string[]
  group: 'work' | 'rules' | 'house'
  /** Left out of the 敬老版, which offers fewer choices. */
  plain?: boolean
}

export const menu: readonly MenuItem[] = [
  {
    to: '/',
    text: 'menu.home',
    icon: 'home',
    needs: ['access.own-account'],
    group: 'work',
    plain: true,
  },
  {
    to: '/enterprises',
    text: 'menu.enterprise',
    icon: 'enterprise',
    needs: openTo.enterprise,
    group: 'work',
    plain: true,
  },
  {
    to: '/screening',
    text: 'menu.screening',
    icon: 'screening',
    needs: openTo.screening,
    group: 'work',
    plain: true,
  },
  {
    to: '/imports',
    text: 'menu.exchange',
    icon: 'exchange',
    needs: openTo.exchange,
    group: 'work',
  },
  { to: '/policies', text: 'menu.policy', icon: 'policy', needs: [], group: 'rules' },
  {
    to: '/self-check',
    text: 'menu.self-check',
    icon: 'self',
    needs: [],
    group: 'rules',
    plain: true,
  },
  {
    to: '/access',
    text: 'menu.access',
    icon: 'people',
    needs: openTo.access,
    group: 'house',
  },
  { to: '/audit', text: 'menu.audit', icon: 'audit', needs: openTo.audit, group: 'house' },
]
