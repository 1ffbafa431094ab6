import { type Actor, covers } from '@tidu/domain/access'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { inTerritory } from '../../db/in-territory.ts'
import type { Db } from '../../db/schema.ts'
import { subjectNamed } from './subject-names.ts'

export interface EntryFilters {
  from?: string | undefined
  to?: string | undefined
  module?: string | undefined
  action?: string | undefined
  result?: 'done' | 'refused' | undefined
  accountId?: string | undefined
  subject?: string | undefined
  region?: string | undefined
  search?: string | undefined
}

/** Entries of the actor's territory that meet the filters. Days are calendar days in China. */
export function matchingEntries(db: Db, actor: Actor, filters: EntryFilters) {
  let matching = db
    .selectFrom('audit_entry as entry')
    .where(inTerritory(actor.scope.regionPaths, 'entry.region_path'))
  const { from, to, module, action, result, accountId, subject, region, search } = filters
  if (from) matching = matching.where('entry.occurred_at', '>=', dayStart(from))
  if (to)
    matching = matching.where(sql<SqlBool>`entry.occurred_at < ${dayStart(to)} + interval '1 day'`)
  if (module) matching = matching.where('entry.action', 'like', `${module}.%`)
  if (action) matching = matching.where('entry.action', '=', action)
  if (result) matching = matching.where('entry.result', '=', result)
  if (accountId) matching = matching.where('entry.account_id', '=', accountId)
  if (subject) matching = matching.where('entry.subject', '=', subject)
  if (region)
    matching = matching.where(
      sql<SqlBool>`entry.region_path like (select path || '%' from region where code = ${region})`,
    )
  if (search)
    matching = matching.where(
      sql<SqlBool>`(strpos(lower(concat_ws(' ', entry.actor_name, entry.subject, entry.reason, entry.address, entry.details::text)), ${search.toLowerCase()}) > 0
        or ${subjectNamed(actor, search)})`,
    )
  return matching
}

function dayStart(day: string): RawBuilder<Date> {
  return sql<Date>`(${day}::date)::timestamp at time zone 'Asia/Shanghai'`
}

/** A chain's name starts with the path of its territory. */
export function chainsWithin(actor: Pick<Actor, 'scope'>): RawBuilder<SqlBool> {
  return inTerritory(actor.scope.regionPaths, 'seal.chain')
}

export function ownsChain({ scope }: Pick<Actor, 'scope'>, chain: string): boolean {
  const path = chain.split(':')[0] ?? ''
  return scope.regionPaths.some((own) => covers(own, path))
}
