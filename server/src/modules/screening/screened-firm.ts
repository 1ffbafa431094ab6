import { refuse } from '@tidu/domain/screening'
import type { Context } from '../../context.ts'
import { visibleTo } from '../access/index.ts'
import { regionName } from './region-in-scope.ts'

/** A firm the actor may see, with the region whose local rules hold for it. */
export async function loadScreenedFirm({ db, actor }: Context, id: string) {
  const firm = await db
    .selectFrom('enterprise')
    .select(['id', 'name', 'credit_code', 'region_code', 'region_path', 'is_fictional'])
    .where('enterprise.id', '=', id)
    .where(visibleTo(actor))
    .executeTakeFirst()
  if (!firm) throw refuse.unknownEnterprise()
  const { region_code: regionCode, region_path: regionPath, is_fictional: isFictional, name } = firm
  return {
    regionCode,
    regionPath,
    creditCode: firm.credit_code,
    shown: { id, name, region: regionName(regionCode), isFictional },
  }
}
