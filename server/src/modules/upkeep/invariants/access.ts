import { accountRoles, grantOf, permissionNames, rolesBarredFromReview } from '@tidu/domain/access'
import { sql } from 'kysely'
import { type Invariant, noRow } from '../invariant.ts'

/** The longest life the settings allow; a setting lowered later does not make an old session wrong. */
const longestSessionHours = 24
/** `last_seen_at` comes from the server's clock, which may differ a little from the database's. */
const clockSkew = '5 minutes'

export const accessInvariants: readonly Invariant[] = [
  noRow(
    'access.accounts-placed',
    () => sql`
      select account.id as subject from access_account account
       where account.role <> all (${[...accountRoles]})
          or (account.region_path <> '/'
              and not exists (select from region where region.path = account.region_path))
          or (account.enterprise_id is not null
              and not exists (select from enterprise where enterprise.id = account.enterprise_id))`,
  ),
  noRow(
    'access.review-kept-from-paid-roles',
    () => sql`
      select key.id as subject
        from access_api_key key join access_account account on account.id = key.account_id
       where account.role = any (${[...rolesBarredFromReview]})
         and key.scopes && ${reviewPermissions}::text[]`,
  ),
  noRow(
    'access.sessions-within-life',
    ({ now }) => sql`
      select id as subject from access_session
       where last_seen_at > started_at + make_interval(hours => ${longestSessionHours})
          or last_seen_at > ended_at + interval '${sql.raw(clockSkew)}'
          or last_seen_at > ${now}::timestamptz + interval '${sql.raw(clockSkew)}'`,
  ),
  noRow(
    'access.keys-within-life',
    () => sql`
      select id as subject from access_api_key
       where last_used_at > expires_at + interval '${sql.raw(clockSkew)}'
          or last_used_at > revoked_at + interval '${sql.raw(clockSkew)}'`,
  ),
]

const reviewPermissions = permissionNames.filter((name) => grantOf(name)?.act === 'review')
