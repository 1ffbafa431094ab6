import { type FirmView, yuanOf } from '@tidu/domain/enterprise'
import { loadPacks } from '@tidu/policies'
import { parseExact } from '@tidu/policy-engine/exact'
import { readSizeTable } from '@tidu/policy-engine/read-size-table'
import { type SizeClass, type SizeTable, sizeClass } from '@tidu/policy-engine/size-class'

let table: SizeTable | undefined

function sizeTable(): SizeTable {
  table ??= readSizeTable(loadPacks().sizes.content).sizes
  return table
}

/** The class by the last closed year on file; undefined while figures or the standard leave it open. */
export function sizeOfFirm(view: FirmView, today: string): SizeClass | undefined {
  if (view.industryCode === null) return undefined
  const closed = [...view.years.keys()].filter((year) => year < Number(today.slice(0, 4)))
  const figures = view.years.get(Math.max(...closed))
  if (!figures) return undefined
  const { employees, revenue, total_assets: assets } = figures
  const exact = {
    ...(employees === undefined ? {} : { employees: parseExact(employees) }),
    ...(revenue === undefined ? {} : { revenue: parseExact(yuanOf(revenue)) }),
    ...(assets === undefined ? {} : { assets: parseExact(yuanOf(assets)) }),
  }
  const known = Object.fromEntries(Object.entries(exact).flatMap(([k, v]) => (v ? [[k, v]] : [])))
  const size = sizeClass(sizeTable(), view.industryCode, known)
  return size === 'unknown' || size === 'manual' ? undefined : size
}
