import { allEndpoints } from '@tidu/contracts/all-endpoints'
import type { subjectKinds } from '@tidu/contracts/audit/lists'
import { type Actor, can } from '@tidu/domain/access'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { inTerritory } from '../../db/in-territory.ts'
import type { Db } from '../../db/schema.ts'

type Kind = (typeof subjectKinds)[number]

export interface SubjectName {
  kind: Kind
  name: string
}

/** What an entry can be about: who may read the name, and where it stands with its territory. */
const sources: readonly [kind: Kind, permission: string, rows: RawBuilder<unknown>][] = [
  [
    'enterprise',
    'enterprise.see',
    sql`select id, name, region_path from enterprise where not is_withdrawn`,
  ],
  ['import', 'exchange.see', sql`select id, file_name, region_path from exchange_import`],
  [
    'run',
    'screening.see',
    sql`select id, concat(title, ' ', on_date), region_path from screening_run`,
  ],
  ['shortlist', 'screening.see', sql`select id, title, region_path from screening_shortlist`],
  [
    'snapshot',
    'screening.see',
    sql`select kept.id, firm.name, firm.region_path from screening_snapshot kept
          join enterprise firm on firm.id = kept.enterprise_id and not firm.is_withdrawn`,
  ],
  ['account', 'access.see-accounts', sql`select id, login, region_path from access_account`],
  [
    'session',
    'access.see-accounts',
    sql`select session.id, account.login, account.region_path from access_session session
          join access_account account on account.id = session.account_id`,
  ],
  [
    'api-key',
    'access.see-accounts',
    sql`select api_key.id, api_key.name, account.region_path from access_api_key api_key
          join access_account account on account.id = api_key.account_id`,
  ],
  [
    'delegation',
    'access.see-accounts',
    sql`select loan.id, concat(lender.login, ' → ', borrower.login), loan.region_path
          from access_delegation loan
          join access_account lender on lender.id = loan.lender_id
          join access_account borrower on borrower.id = loan.borrower_id`,
  ],
]

/** Every subject the actor may read elsewhere in the product; for the rest the trail keeps its id. */
function readableSubjects(actor: Actor): RawBuilder<unknown> | undefined {
  const readable = sources.filter(([, permission]) => can(actor, permission))
  if (readable.length === 0) return undefined
  const parts = readable.map(
    ([kind, , rows]) => sql`
      select id, ${kind}::text as kind, name from (${rows}) as ${sql.ref(kind)} (id, name, region_path)
       where ${inTerritory(actor.scope.regionPaths, 'region_path')}`,
  )
  return sql`(${sql.join(parts, sql` union all `)}) as subject (id, kind, name)`
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const titles = new Map(allEndpoints.map(({ method, path, title }) => [`${method} ${path}`, title]))

/** What the subjects of these entries are called. A refused request is called by its title. */
export async function nameSubjects(
  db: Db,
  actor: Actor,
  subjects: readonly string[],
): Promise<(subject: string) => SubjectName | undefined> {
  const ids = [...new Set(subjects.filter((subject) => uuid.test(subject)))]
  const readable = readableSubjects(actor)
  const found =
    readable && ids.length > 0
      ? await sql<{ id: string } & SubjectName>`
          select id, kind, name from ${readable} where id = any (${ids}::uuid[])`.execute(db)
      : { rows: [] }
  const names = new Map(found.rows.map(({ id, kind, name }) => [id, { kind, name }]))
  return (subject) => {
    const title = titles.get(subject)
    return title === undefined ? names.get(subject) : { kind: 'request', name: title }
  }
}

/** Entries whose subject is shown with these words in its name. */
export function subjectNamed(actor: Actor, words: string): RawBuilder<SqlBool> {
  const requests = [...titles].filter(([, title]) => title.includes(words)).map(([path]) => path)
  const request = sql<SqlBool>`entry.subject = any (${requests})`
  const readable = readableSubjects(actor)
  if (!readable) return request
  return sql<SqlBool>`(${request} or entry.subject in
    (select id::text from ${readable} where strpos(lower(name), ${words.toLowerCase()}) > 0))`
}
