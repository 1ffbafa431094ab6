export {
  type Account,
  type AccountPlan,
  type AccountState,
  accountStates,
  checkNotOneself,
  checkPlan,
  loginShape,
  stateOf,
} from './account.ts'
export { type Actor, nothing, type Restriction, type Scope } from './actor.ts'
export {
  checkDelegation,
  type DelegationPlan,
  type DelegationState,
  delegationState,
  delegationStates,
  longestDelegationDays,
} from './delegation.ts'
export type { Grant, Grants } from './grant.ts'
export { checkKey, longestKeyDays, scopesForKeys } from './key-scopes.ts'
export {
  type Attempts,
  afterFailure,
  delayMinutes,
  forgottenBefore,
  isBlocked,
  type LockOutRule,
  lockOutPerAddress,
  lockOutPerLogin,
} from './lock-out.ts'
export {
  accountActor,
  anonymous,
  apiKeyActor,
  type Holder,
  isForKeys,
  type LentScope,
  mayBeLent,
  sees,
  systemActor,
} from './make-actor.ts'
export { networkOf } from './network-of.ts'
export {
  isOverdue,
  normalisePassword,
  type PasswordProblem,
  passwordFaults,
  passwordProblems,
} from './password.ts'
export {
  type PasswordProfile,
  type PasswordProfileId,
  passwordProfileIds,
  passwordProfiles,
} from './password-profiles.ts'
export {
  can,
  type GrantedPermission,
  grantOf,
  grants,
  permissionNames,
  permissionsOf,
} from './permissions.ts'
export { type AccessRefusal, refuse } from './refusals.ts'
export {
  covers,
  isRegionPath,
  type RegionPath,
  regionCodeOf,
  wholeInstallation,
  widest,
} from './region-path.ts'
export {
  type AccountRole,
  accountRoles,
  isAccountRole,
  isRole,
  isStaff,
  officialRoles,
  type Reach,
  type Role,
  reachOfRole,
  roles,
  rolesBarredFromReview,
  staffRoles,
} from './roles.ts'
export { mayBeForged, type RequestOrigin } from './same-site.ts'
export {
  expiresAt,
  isExpired,
  type SessionLife,
  type SessionTimes,
} from './session-life.ts'
