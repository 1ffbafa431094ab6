export const actorKinds = ['anonymous', 'account', 'api-key', 'system'] as const

export const entryResults = ['done', 'refused'] as const

export const entrySorts = ['occurredAt', 'action', 'actorName', 'region'] as const

/** What an entry is about, where its name can be told. */
export const subjectKinds = [
  'enterprise',
  'import',
  'run',
  'shortlist',
  'snapshot',
  'account',
  'session',
  'api-key',
  'delegation',
  'request',
] as const
