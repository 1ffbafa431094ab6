import { type CodesOf, Refusal } from '../shared/index.ts'
import type { PasswordProblem } from './password.ts'
import type { Role } from './roles.ts'

/** Every way this module says no. */
export const refuse = {
  crossSite: () => new Refusal('forbidden', 'access.cross-site'),
  /** One answer for a wrong name, a wrong password, a disabled account and a locked one. */
  signInFailed: () => new Refusal('forbidden', 'access.sign-in-failed'),
  wrongCode: () => new Refusal('forbidden', 'access.wrong-code'),
  wrongPassword: () => new Refusal('forbidden', 'access.wrong-password'),
  passwordUnfit: (problems: readonly PasswordProblem[], minimumLength: number) =>
    new Refusal('invalid', 'access.password-unfit', { problems, minimumLength }),
  unknownAccount: () => new Refusal('not-found', 'access.unknown-account'),
  unknownRegion: () => new Refusal('invalid', 'access.unknown-region'),
  unknownEnterprise: () => new Refusal('invalid', 'access.unknown-enterprise'),
  unknownSession: () => new Refusal('not-found', 'access.unknown-session'),
  unknownKey: () => new Refusal('not-found', 'access.unknown-key'),
  unknownDelegation: () => new Refusal('not-found', 'access.unknown-delegation'),
  loginTaken: () => new Refusal('conflict', 'access.login-taken'),
  regionTooWide: (role: Role) => new Refusal('invalid', 'access.region-too-wide', { role }),
  enterpriseMissing: () => new Refusal('invalid', 'access.enterprise-missing'),
  enterpriseNotForRole: (role: Role) =>
    new Refusal('invalid', 'access.enterprise-not-for-role', { role }),
  notWholeInstallation: () => new Refusal('forbidden', 'access.not-whole-installation'),
  notOnOneself: () => new Refusal('conflict', 'access.not-on-oneself'),
  alreadyDisabled: () => new Refusal('conflict', 'access.already-disabled'),
  notDisabled: () => new Refusal('conflict', 'access.not-disabled'),
  secondFactorOn: () => new Refusal('conflict', 'access.second-factor-on'),
  secondFactorOff: () => new Refusal('conflict', 'access.second-factor-off'),
  secondFactorForced: () => new Refusal('conflict', 'access.second-factor-forced'),
  keyScopeNotHeld: (scopes: readonly string[]) =>
    new Refusal('invalid', 'access.key-scope-not-held', { scopes }),
  keyLifeWrong: (longestDays: number) =>
    new Refusal('invalid', 'access.key-life-wrong', { longestDays }),
  delegationToOneself: () => new Refusal('invalid', 'access.delegation-to-oneself'),
  delegationOverBeforeItStarts: () => new Refusal('invalid', 'access.delegation-times-wrong'),
  delegationTooLong: (longestDays: number) =>
    new Refusal('invalid', 'access.delegation-too-long', { longestDays }),
  delegationBeyondLender: () => new Refusal('forbidden', 'access.delegation-beyond-lender'),
  delegationOver: () => new Refusal('conflict', 'access.delegation-over'),
}

export type AccessRefusal = CodesOf<typeof refuse>
