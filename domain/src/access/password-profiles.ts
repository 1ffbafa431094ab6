/**
 * GB/T 22239 8.1.4.1 a) asks for complexity and periodic change; OWASP ASVS 5 (6.2.5, 6.2.10)
 * forbids both. They cannot be reconciled, so an installation chooses one of two named profiles.
 */
export interface PasswordProfile {
  readonly id: PasswordProfileId
  readonly minimumLength: number
  readonly maximumLength: number
  /** How many of lower case, upper case, digit, other sign; 0: no composition rule. */
  readonly kindsOfSign: number
  /** Days until it must be changed; undefined: never by age. */
  readonly maximumAgeDays?: number
  /** How many former passwords may not come back. */
  readonly remembered: number
  readonly refuseBreached: boolean
}

export const passwordProfileIds = ['djbh', 'asvs'] as const

export type PasswordProfileId = (typeof passwordProfileIds)[number]

export const passwordProfiles: Readonly<Record<PasswordProfileId, PasswordProfile>> = {
  /** 等保 2.0, third level. */
  djbh: {
    id: 'djbh',
    minimumLength: 10,
    maximumLength: 128,
    kindsOfSign: 3,
    maximumAgeDays: 90,
    remembered: 5,
    refuseBreached: true,
  },
  /** OWASP ASVS 5.0, level 2. */
  asvs: {
    id: 'asvs',
    minimumLength: 12,
    maximumLength: 128,
    kindsOfSign: 0,
    remembered: 0,
    refuseBreached: true,
  },
}
