import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Relation, recordKinds, relations } from './access-matrix-records.ts'

const folder = fileURLToPath(new URL('./access-matrix/', import.meta.url))

const yesNo = z.enum(['yes', 'no'])
const reachName = z.enum(['territory', 'firm', 'consent', 'lent', 'personal'])
const rows = z.enum(['reach', 'personal'])

const whoAsks = z.strictObject({
  groups: z.record(z.string(), z.array(z.string())),
  reach: z.record(reachName, z.record(z.enum(relations), yesNo)),
  identities: z.record(
    z.string(),
    z.strictObject({
      role: z.string().optional(),
      reach: reachName,
      by: z.enum(['session', 'key', 'restricted-session']).default('session'),
    }),
  ),
})

const line = z
  .strictObject({
    may: z.array(z.string()),
    keys: yesNo.default('no'),
    'before-password-change': yesNo.default('no'),
    record: z.enum(recordKinds).optional(),
    rows: rows.optional(),
    'rows-of': z.record(z.string(), rows).default({}),
    body: z.record(z.string(), z.unknown()).default({}),
  })
  .refine((given) => (given.record === undefined) === (given.rows === undefined))

export type OracleLine = z.infer<typeof line>

export type Expected = 'sign-in' | 'deny' | 'hidden' | 'allow'

export interface Oracle {
  /** `GET /api/…` → what officials signed for it. */
  lines: ReadonlyMap<string, OracleLine>
  identities: ReadonlyMap<string, z.infer<typeof whoAsks>['identities'][string]>
  /** Passes this identity the door of the endpoint? */
  door(identity: string, endpoint: string): Expected
  /** And does a record of this relation exist for it? */
  row(identity: string, endpoint: string, relation: Relation): Expected
}

/** Reads the hand-written folder. A line twice, or a word it does not know, is an error. */
export function readOracle(): Oracle {
  const who = whoAsks.parse(read('identities.yaml'))
  const lines = new Map<string, OracleLine>()
  for (const file of readdirSync(folder).filter((name) => name !== 'identities.yaml')) {
    for (const [endpoint, given] of Object.entries(z.record(z.string(), line).parse(read(file)))) {
      if (lines.has(endpoint)) throw new Error(`two lines for ${endpoint}`)
      lines.set(endpoint, given)
    }
  }
  const identities = new Map(Object.entries(who.identities))
  const asking = (name: string) => {
    const identity = identities.get(name)
    if (!identity) throw new Error(`no identity ${name}`)
    return { ...identity, role: identity.role ?? name }
  }
  const lineOf = (endpoint: string) => {
    const found = lines.get(endpoint)
    if (!found) throw new Error(`no line for ${endpoint}`)
    return found
  }
  const door = (name: string, endpoint: string): Expected => {
    const { role, by } = asking(name)
    const given = lineOf(endpoint)
    const refused = role === 'public' ? 'sign-in' : 'deny'
    if (!spread(given.may, who.groups).includes(role)) return refused
    if (by === 'key' && given.keys === 'no') return refused
    if (by === 'restricted-session' && given['before-password-change'] === 'no') return refused
    return 'allow'
  }
  return {
    lines,
    identities,
    door,
    row(name, endpoint, relation) {
      const atDoor = door(name, endpoint)
      if (atDoor !== 'allow') return atDoor
      const { role, reach } = asking(name)
      const given = lineOf(endpoint)
      const rule = given['rows-of'][role] ?? given.rows
      const table = who.reach[rule === 'personal' ? 'personal' : reach]
      return table?.[relation] === 'yes' ? 'allow' : 'hidden'
    },
  }
}

function read(file: string): unknown {
  return parse(readFileSync(`${folder}${file}`, 'utf8'), { uniqueKeys: true })
}

function spread(names: readonly string[], groups: Readonly<Record<string, string[]>>): string[] {
  return names.flatMap((name) => {
    const group = groups[name]
    return group ? spread(group, groups) : [name]
  })
}
