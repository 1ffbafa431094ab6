/**
 * What must hold in the whole database at every moment, whatever crashed before. Each id has its
 * check in the server's `upkeep/invariants` and its Chinese name in the contracts' labels.
 */
export const invariantIds = [
  'access.accounts-placed',
  'access.review-kept-from-paid-roles',
  'access.sessions-within-life',
  'access.keys-within-life',
  'audit.chains-unbroken',
  'audit.acts-recorded',
  'region.paths-follow-owners',
  'enterprise.placed-in-region',
  'enterprise.credit-codes',
  'enterprise.master-from-history',
  'enterprise.years-from-history',
  'enterprise.current-from-history',
  'enterprise.retractions-lawful',
  'enterprise.ledger-of-one-firm',
  'enterprise.merges-lead-home',
  'exchange.counts-add-up',
  'exchange.batches-whole',
  'exchange.files-intact',
  'screening.rows-match-criteria',
  'screening.counts-add-up',
  'screening.choices-from-runs',
  'health.tasks-not-stuck',
  'upkeep.schema-known',
  'upkeep.history-locked',
  'upkeep.rows-guarded',
  'upkeep.pages-sound',
] as const

export type InvariantId = (typeof invariantIds)[number]

/** `unreadable`: the check itself could not be made, which is no less a finding. */
export const invariantStates = ['ok', 'violated', 'unreadable'] as const

export type InvariantState = (typeof invariantStates)[number]
