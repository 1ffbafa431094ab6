import { randomUUID } from 'node:crypto'
import {
  checkCreditCode,
  type EnterpriseChange,
  nameKey,
  refuse,
  tidyName,
} from '@tidu/domain/enterprise'
import type { Db } from '../../db/schema.ts'
import type { ChangeProblem, ChangeResult } from './change-result.ts'
import { checkChange, toProblem } from './check-change.ts'
import { codesElsewhere } from './codes-elsewhere.ts'
import { emptyFirm, type KnownFirm, loadKnownFirms } from './known-firm.ts'
import { idList } from './load-firm-views.ts'
import { addIdentity, type IdentityIndex, loadIdentities, matchFirm } from './match-enterprises.ts'
import { type ChangePlan, planChange } from './plan-change.ts'
import { refreshEnterprises } from './refresh-enterprises.ts'
import { insertEnterprises } from './write-enterprises.ts'
import { stampOf, type Writer, writePlans } from './write-plans.ts'

export interface ApplyOptions {
  /** False: a dry run that only says what would happen. */
  commit?: boolean
  /** New firms are marked as invented 虚构. */
  fictional?: boolean
}

const firmsPerRound = 2_000

/**
 * The one way into an enterprise's file, for forms and imports alike: finds or creates the firm,
 * appends what is new or different, keeps what disagrees beside it, and reports per change. Problems
 * are returned, and a change with problems writes nothing.
 */
export async function applyEnterpriseChanges(
  db: Db,
  writer: Writer,
  batchId: string | null,
  changes: readonly EnterpriseChange[],
  options: ApplyOptions = {},
): Promise<ChangeResult[]> {
  const tidied = changes.map(tidyChange)
  const results = new Map<EnterpriseChange, ChangeResult>()
  for (const round of roundsOf(tidied)) {
    for (const [change, result] of await applyRound(db, writer, batchId, round, options)) {
      results.set(change, result)
    }
  }
  return tidied.flatMap((change) => results.get(change) ?? [])
}

async function applyRound(
  db: Db,
  writer: Writer,
  batchId: string | null,
  changes: readonly EnterpriseChange[],
  { commit = true, fictional = false }: ApplyOptions,
): Promise<Map<EnterpriseChange, ChangeResult>> {
  const results = new Map<EnterpriseChange, ChangeResult>()
  const sound = changes.filter((change) => {
    const problems = checkChange(change, writer.actor)
    if (problems.length > 0) results.set(change, rejected(change, problems))
    return problems.length === 0
  })
  const identities = await loadIdentities(db, writer.actor, sound)
  const firms = await loadKnownFirms(db, matchedIds(identities, sound), writer.today)
  for (const firm of firms.values()) {
    if (identities.byId.get(firm.id)?.isWithdrawn) firm.isNew = true
  }
  let plans: ChangePlan[] = []
  for (const change of sound) {
    const firm = findOrMake(identities, firms, change)
    if ('code' in firm) results.set(change, rejected(change, [firm]))
    else plans.push(planChange(firm, change))
  }
  if (commit) plans = await write(db, writer, batchId, plans, fictional)
  else plans = withoutHidden(plans, await codesElsewhere(db, [...firms.values()]))
  for (const { change, result } of plans) results.set(change, result)
  return results
}

/** Writes the plans; those whose new firm turned out to exist out of sight come back rejected. */
async function write(
  db: Db,
  writer: Writer,
  batchId: string | null,
  plans: readonly ChangePlan[],
  fictional: boolean,
): Promise<ChangePlan[]> {
  const made = new Set(plans.map(({ firm }) => firm).filter(({ isOnFile }) => !isOnFile))
  const hidden = await insertEnterprises(db, writer, [...made], fictional)
  const written = plans.filter(({ firm }) => !hidden.has(firm.id))
  const touched = written.filter(({ result }) => result.outcome !== 'unchanged')
  await writePlans(db, touched, stampOf(writer, batchId))
  const ids = [...new Set(touched.map(({ firm }) => firm.id))]
  await bringBack(db, ids)
  await refreshEnterprises(db, writer, ids)
  return withoutHidden(plans, hidden)
}

function withoutHidden(plans: readonly ChangePlan[], hidden: ReadonlySet<string>): ChangePlan[] {
  return plans.map((plan) =>
    hidden.has(plan.firm.id) ? { ...plan, result: rejected(plan.change, [elsewhere(plan)]) } : plan,
  )
}

/** A firm whose only import was undone is on the lists again as soon as something is told of it. */
async function bringBack(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .updateTable('enterprise')
    .set({ is_withdrawn: false })
    .where('id', 'in', idList(ids))
    .where('is_withdrawn', '=', true)
    .execute()
}

function findOrMake(
  identities: IdentityIndex,
  firms: Map<string, KnownFirm>,
  change: EnterpriseChange,
): KnownFirm | ChangeProblem {
  const match = matchFirm(identities, change)
  if (match.kind === 'problem') return match.problem
  const known = match.kind === 'firm' ? firms.get(match.id) : undefined
  const holder = identities.byCode.get(change.master.credit_code ?? '')
  if (known && holder && (holder.mergedInto ?? holder.id) !== known.id) {
    return toProblem(refuse.codeTaken(change.master.credit_code ?? ''))
  }
  if (known) return known
  const { name, region, credit_code, legacy_code } = change.master
  if (name === undefined) return toProblem(refuse.nameMissing())
  if (region === undefined) return toProblem(refuse.regionMissing())
  const made = emptyFirm(randomUUID())
  firms.set(made.id, made)
  addIdentity(identities, {
    id: made.id,
    creditCode: credit_code ?? null,
    legacyCode: legacy_code ?? null,
    nameKey: nameKey(name),
    regionCode: region,
    mergedInto: null,
    isWithdrawn: false,
  })
  return made
}

function matchedIds(identities: IdentityIndex, changes: readonly EnterpriseChange[]): string[] {
  const ids = changes.flatMap((change) => {
    const match = matchFirm(identities, change)
    return match.kind === 'firm' ? [match.id] : []
  })
  return [...new Set(ids)]
}

/** Changes of one firm stay in one round, in their order, so that a dry run sees them together. */
function* roundsOf(changes: readonly EnterpriseChange[]): Generator<EnterpriseChange[]> {
  const groups: EnterpriseChange[][] = []
  const known = new Map<string, EnterpriseChange[]>()
  for (const change of changes) {
    const { enterpriseId, master } = change
    const keys = [enterpriseId, master.credit_code, master.name && nameKey(master.name)]
    const named = keys.flatMap((key) => (key ? [key] : []))
    const group = named.map((key) => known.get(key)).find((one) => one !== undefined) ?? []
    if (group.length === 0) groups.push(group)
    group.push(change)
    for (const key of named) known.set(key, group)
  }
  for (let at = 0; at < groups.length; at += firmsPerRound) {
    yield groups.slice(at, at + firmsPerRound).flat()
  }
}

/** Names and codes as they are stored; a code that cannot be read stays for the check to refuse. */
function tidyChange(change: EnterpriseChange): EnterpriseChange {
  const { name, credit_code, ...others } = change.master
  const checked = credit_code === undefined ? undefined : checkCreditCode(credit_code)
  const code = checked?.kind === 'credit-code' ? checked.code : credit_code
  const master = {
    ...others,
    ...(name === undefined ? {} : { name: tidyName(name) }),
    ...(code === undefined ? {} : { credit_code: code }),
  }
  return { ...change, master }
}

function rejected(change: EnterpriseChange, problems: ChangeProblem[]): ChangeResult {
  const { key, enterpriseId } = change
  return { key, enterpriseId, outcome: 'rejected', items: [], problems }
}

function elsewhere({ change }: ChangePlan): ChangeProblem {
  return toProblem(refuse.elsewhere(change.master.credit_code ?? change.master.name ?? ''))
}
