/** `code`: the password was right, a second factor is needed too; ask again with it. */
export const signInSteps = ['done', 'code', 'change-password', 'enrol-totp'] as const

export const selfActions = [
  'change-password',
  'enrol-second-factor',
  'disable-second-factor',
  'manage-keys',
  'delegate',
] as const

export const signInWarnings = ['demo-account', 'second-factor-waived', 'password-due-soon'] as const

export const accountActions = [
  'update',
  'disable',
  'enable',
  'reset-password',
  'reset-second-factor',
  'unlock',
] as const

export const accountSorts = [
  'login',
  'name',
  'role',
  'region',
  'lastSignedInAt',
  'createdAt',
] as const

export const acts = ['read', 'write', 'review', 'administer'] as const

export const keyStates = ['active', 'expired', 'revoked'] as const
