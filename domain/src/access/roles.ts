/**
 * Everyone the platform knows (REG-03). `public` 公众 is a visitor without an account; it is in the
 * table so that what an anonymous caller may do is granted like everything else.
 */
export const roles = [
  'province-official',
  'prefecture-official',
  'county-official',
  'park-official',
  'department-liaison',
  'enterprise',
  'specialist',
  'expert',
  'agency',
  'bank',
  'federation',
  'inspector',
  'administrator',
  'public',
] as const

export type Role = (typeof roles)[number]

/** Roles a person can hold an account for. */
export type AccountRole = Exclude<Role, 'public'>

export const accountRoles: readonly AccountRole[] = roles.filter((role) => role !== 'public')

/** Civil servants who decide about firms of a territory. */
export const officialRoles = [
  'province-official',
  'prefecture-official',
  'county-official',
  'park-official',
] as const satisfies readonly AccountRole[]

/** Public bodies: their accounts follow the installation's profile for officials. */
export const staffRoles: readonly AccountRole[] = [
  ...officialRoles,
  'department-liaison',
  'federation',
  'inspector',
  'administrator',
]

/**
 * Bodies that advise or serve firms. 工信部企业〔2026〕2号 art. 12–13: recommending and reviewing are
 * acts of the authorities; nobody who is paid by, or works for, the firms under review may hold a
 * review permission. `permissions.test.ts` holds it.
 */
export const rolesBarredFromReview: readonly Role[] = [
  'enterprise',
  'specialist',
  'agency',
  'bank',
  'public',
]

/**
 * How far a role's own scope reaches. `region`: the territory of the account and all below it.
 * `enterprise`: one firm. `consent`: nothing by itself; rows arrive by a firm's consent or an order.
 */
export type Reach = 'region' | 'enterprise' | 'consent'

export const reachOfRole: Readonly<Record<Role, Reach>> = {
  'province-official': 'region',
  'prefecture-official': 'region',
  'county-official': 'region',
  'park-official': 'region',
  'department-liaison': 'region',
  enterprise: 'enterprise',
  specialist: 'region',
  expert: 'consent',
  agency: 'consent',
  bank: 'consent',
  federation: 'region',
  inspector: 'region',
  administrator: 'region',
  public: 'consent',
}

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}

export function isAccountRole(text: string): text is AccountRole {
  return accountRoles.some((role) => role === text)
}

export function isStaff(role: Role): boolean {
  return staffRoles.some((staff) => staff === role)
}
