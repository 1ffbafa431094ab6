import type { AccountRole, PasswordProfileId } from '@tidu/domain/access'
import type { ColumnType, Generated } from 'kysely'

type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>

export interface AccessAccountTable {
  id: Generated<string>
  login: string
  name: string
  role: AccountRole
  region_path: string
  department: Nullable<string>
  enterprise_id: Nullable<string>
  valid_until: Nullable<string>
  disabled_at: Nullable<Date>
  demo: Generated<boolean>
  password_hash: string
  password_changed_at: Date
  password_temporary_until: Nullable<Date>
  factor_seed_sealed: Nullable<string>
  factor_confirmed_at: Nullable<Date>
  factor_last_step: Nullable<number>
  last_signed_in_at: Nullable<Date>
  created_at: Date
  changed_at: Date
}

export interface AccessFormerPasswordTable {
  id: Generated<number>
  account_id: string
  password_hash: string
  replaced_at: Date
}

export interface AccessRecoveryCodeTable {
  account_id: string
  code_hash: string
  used_at: Nullable<Date>
}

export interface AccessSessionTable {
  id: Generated<string>
  token_hash: string
  account_id: string
  started_at: Date
  last_seen_at: Date
  ended_at: Nullable<Date>
  address: string
  device: string
}

export interface AccessApiKeyTable {
  id: Generated<string>
  token_hash: string
  hint: string
  account_id: string
  name: string
  scopes: string[]
  created_at: Date
  expires_at: Date
  last_used_at: Nullable<Date>
  revoked_at: Nullable<Date>
}

export interface AccessDelegationTable {
  id: Generated<string>
  lender_id: string
  borrower_id: string
  region_path: string
  reason: string
  starts_at: Date
  ends_at: Date
  ended_at: Nullable<Date>
  created_by: string
  created_at: Date
}

export interface AccessAttemptTable {
  key: string
  failures: number
  last_failed_at: Date
  blocked_until: Nullable<Date>
}

export interface AccessSettingTable {
  only_row: Generated<boolean>
  official_password_profile: Generated<PasswordProfileId>
  other_password_profile: Generated<PasswordProfileId>
  idle_minutes: Generated<number>
  absolute_hours: Generated<number>
  factor_forced_for_administrators: Generated<boolean>
  demo_exempt_from_factor: Generated<boolean>
  changed_at: Generated<Date>
}

export interface AccessTables {
  access_account: AccessAccountTable
  access_former_password: AccessFormerPasswordTable
  access_recovery_code: AccessRecoveryCodeTable
  access_session: AccessSessionTable
  access_api_key: AccessApiKeyTable
  access_delegation: AccessDelegationTable
  access_attempt: AccessAttemptTable
  access_setting: AccessSettingTable
}
