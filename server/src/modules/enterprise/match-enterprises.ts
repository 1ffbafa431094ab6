import type { Actor } from '@tidu/domain/access'
import { type EnterpriseChange, nameKey, refuse } from '@tidu/domain/enterprise'
import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { visibleTo } from '../access/index.ts'
import type { ChangeProblem } from './change-result.ts'
import { toProblem } from './check-change.ts'

/** A firm on file, as far as finding it goes. */
export interface Identity {
  id: string
  creditCode: string | null
  legacyCode: string | null
  nameKey: string
  regionCode: string
  mergedInto: string | null
  isWithdrawn: boolean
}

export type Match =
  | { kind: 'firm'; id: string }
  | { kind: 'none' }
  | { kind: 'problem'; problem: ChangeProblem }

export interface IdentityIndex {
  byId: Map<string, Identity>
  byCode: Map<string, Identity>
  byLegacyCode: Map<string, Identity>
  byName: Map<string, Identity[]>
}

export function indexIdentities(identities: readonly Identity[]): IdentityIndex {
  const index = { byId: new Map(), byCode: new Map(), byLegacyCode: new Map(), byName: new Map() }
  for (const identity of identities) addIdentity(index, identity)
  return index
}

export function addIdentity(index: IdentityIndex, identity: Identity): void {
  index.byId.set(identity.id, identity)
  if (identity.creditCode !== null) index.byCode.set(identity.creditCode, identity)
  if (identity.legacyCode !== null) index.byLegacyCode.set(identity.legacyCode, identity)
  const named = index.byName.get(identity.nameKey)
  if (named) named.push(identity)
  else index.byName.set(identity.nameKey, [identity])
}

/** Finds the firm of a change: by id, by code, then by a name that has no other code. */
export function matchFirm(index: IdentityIndex, { enterpriseId, master }: EnterpriseChange): Match {
  if (enterpriseId !== undefined) {
    const known = index.byId.get(enterpriseId)
    return known ? firm(known) : problem(refuse.unknown(enterpriseId))
  }
  const { credit_code: code, legacy_code: legacy, name, region } = master
  const byCode =
    (code === undefined ? undefined : index.byCode.get(code)) ??
    (legacy === undefined ? undefined : index.byLegacyCode.get(legacy))
  if (byCode) return firm(byCode)
  const named = (name === undefined ? [] : (index.byName.get(nameKey(name)) ?? [])).filter(
    // Two codes are two firms, even of one name.
    (one) => one.mergedInto === null && (code === undefined || one.creditCode === null),
  )
  const nearby = named.filter(({ regionCode }) => regionCode === region)
  const [only, ...others] = nearby.length > 0 ? nearby : named
  if (!only) return { kind: 'none' }
  return others.length === 0 ? firm(only) : problem(refuse.nameAmbiguous(name ?? ''))
}

function firm({ id, mergedInto }: Identity): Match {
  return { kind: 'firm', id: mergedInto ?? id }
}

function problem(refusal: Parameters<typeof toProblem>[0]): Match {
  return { kind: 'problem', problem: toProblem(refusal) }
}

/** Loads, and locks against other writers, every visible firm the changes could mean. */
export async function loadIdentities(
  db: Db,
  actor: Actor,
  changes: readonly EnterpriseChange[],
): Promise<IdentityIndex> {
  const of = (pick: (change: EnterpriseChange) => string | undefined) => [
    ...new Set(changes.flatMap((change) => pick(change) ?? [])),
  ]
  const ids = of(({ enterpriseId }) => enterpriseId)
  const codes = of(({ master }) => master.credit_code)
  const legacy = of(({ master }) => master.legacy_code)
  const names = of(({ master }) => (master.name === undefined ? undefined : nameKey(master.name)))
  const { rows } = await sql<Identity>`
    select id, credit_code as "creditCode", legacy_code as "legacyCode", name_key as "nameKey",
           region_code as "regionCode", merged_into as "mergedInto", is_withdrawn as "isWithdrawn"
      from enterprise
     where (id = any (${ids}::uuid[]) or credit_code = any (${codes}::text[])
            or legacy_code = any (${legacy}::text[]) or name_key = any (${names}::text[]))
       and ${visibleTo(actor)}
     order by id for update`.execute(db)
  return indexIdentities(rows)
}
