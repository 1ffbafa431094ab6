export const actorKinds = ['anonymous', 'account', 'api-key', 'system'] as const

export const entryResults = ['done', 'refused'] as const

export const entrySorts = ['occurredAt', 'action', 'actorName', 'region'] as const
