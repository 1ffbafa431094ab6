import type { EnterpriseChange } from '@tidu/domain/enterprise'
import type { Repair } from '@tidu/domain/exchange'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { regionRegistry } from '../region/index.ts'
import { finerRegion } from './finer-region.ts'

interface NamedRow {
  number: number
  about: string
  alias: string
  change: EnterpriseChange
  repairs: Repair[]
}

/**
 * Rows without a code tell their firm by name and region. In a table of several years a firm that
 * moved stands under two regions; the latest year says where it is, and the older rows follow.
 * A wider and a narrower region are the narrower one.
 */
export async function settleMovedFirms({ db }: Context, id: string) {
  const { rows } = await sql<{ rows: NamedRow[] }>`
    select jsonb_agg(jsonb_build_object('number', number, 'about', about, 'alias', alias,
                     'change', change, 'repairs', repairs) order by about desc, number) as rows
      from exchange_row
     where import_id = ${id} and outcome is null and firm = alias
     group by split_part(alias, '@', 1) having count(distinct alias) > 1`.execute(db)
  const settled = rows.flatMap((group) => settle(group.rows))
  if (settled.length === 0) return
  await sql`
    update exchange_row set change = line.change, repairs = line.repairs, alias = line.alias,
           firm = line.alias
      from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb)
           as line (number int, change jsonb, repairs jsonb, alias text)
     where import_id = ${id} and exchange_row.number = line.number`.execute(db)
}

const nameOf = (code: string) => regionRegistry().index.byCode.get(code)?.name ?? code

/** Nobody moves within one row: two places for the same year are two firms of one name. */
function areTwoFirms(rows: readonly NamedRow[]): boolean {
  const placeOf = new Map<string, string>()
  return rows.some(({ about, change }) => {
    const place = change.master.region ?? ''
    const known = placeOf.get(about)
    placeOf.set(about, place)
    return known !== undefined && finerRegion(known, place) === undefined
  })
}

function settle(rows: NamedRow[]): NamedRow[] {
  const [latest] = rows
  let region = latest?.change.master.region
  if (!latest || region === undefined) return []
  for (const { change } of rows)
    region = finerRegion(region, change.master.region ?? region) ?? region
  const isOfYears = rows.every(({ about }) => /^\d{4}\|/.test(about)) && !areTwoFirms(rows)
  const alias = `${latest.alias.split('@')[0]}@${region}`
  return rows.flatMap((row) => {
    const own = row.change.master.region ?? ''
    // Without years two regions may be two firms of one name; they stay apart.
    if (own === region || (!isOfYears && finerRegion(own, region) === undefined)) return []
    const change = { ...row.change, master: { ...row.change.master, region } }
    const repair: Repair = {
      field: 'region',
      kind: 'region-settled',
      from: nameOf(own),
      to: nameOf(region),
    }
    return [{ ...row, change, alias, repairs: [...row.repairs, repair] }]
  })
}
