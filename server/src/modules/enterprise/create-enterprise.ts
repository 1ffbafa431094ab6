import {
  checkCreditCode,
  type EnterpriseChange,
  nameKey,
  refuse,
  resolveIndustry,
} from '@tidu/domain/enterprise'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { visibleTo } from '../access/index.ts'
import { industryIndex } from './registry-files.ts'
import { type Told, tell } from './tell.ts'

export interface MasterInput {
  creditCode?: string | undefined
  legacyCode?: string | undefined
  name?: string | undefined
  regionCode?: string | undefined
  industryCode?: string | undefined
  foundedOn?: string | undefined
}

export async function createEnterprise(
  context: Context,
  { source, evidence, reason, ...given }: MasterInput & Told,
) {
  const master = toMaster(given)
  await refuseKnown(context, master)
  return tell(context, 'enterprise.create', { master }, { source, evidence, reason })
}

/** A form that creates must not quietly become a correction of a firm already on file. */
async function refuseKnown(
  { db, actor }: Context,
  { credit_code, name = '', region = '' }: EnterpriseChange['master'],
): Promise<void> {
  const checked = checkCreditCode(credit_code ?? '')
  const code = checked.kind === 'credit-code' ? checked.code : undefined
  const known = await db
    .selectFrom('enterprise')
    .select(['credit_code', 'name'])
    .where(visibleTo(actor))
    .where('is_withdrawn', '=', false)
    .where((where) =>
      where.or([
        where('credit_code', '=', code ?? ''),
        where.and([where('name_key', '=', nameKey(name)), where('region_code', '=', region)]),
      ]),
    )
    .orderBy(sql`credit_code is distinct from ${code ?? null}`)
    .executeTakeFirst()
  if (!known) return
  if (code !== undefined && known.credit_code === code) throw refuse.codeTaken(code)
  // Two codes are two firms, even of one name.
  if (known.credit_code === null || code === undefined) throw refuse.nameTaken(known.name)
}

/** The form's master record as facts; the industry may be typed as a code or a name. */
export function toMaster(given: MasterInput): EnterpriseChange['master'] {
  const { creditCode, legacyCode, name, regionCode, industryCode, foundedOn } = given
  return {
    ...(creditCode === undefined ? {} : { credit_code: creditCode }),
    ...(legacyCode === undefined ? {} : { legacy_code: legacyCode }),
    ...(name === undefined ? {} : { name }),
    ...(regionCode === undefined ? {} : { region: regionCode }),
    ...(industryCode === undefined ? {} : { industry: industryOf(industryCode) }),
    ...(foundedOn === undefined ? {} : { founded_on: foundedOn }),
  }
}

function industryOf(given: string): string {
  const match = resolveIndustry(industryIndex(), given)
  if (match.kind !== 'found') throw refuse.unknownIndustry(given)
  return match.industry.code
}
