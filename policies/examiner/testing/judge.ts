import { checkFactSheet } from '@tidu/policy-engine/check-fact-sheet'
import { evaluate } from '@tidu/policy-engine/evaluate'
import type { FactSheet, IpRow, TitleRow } from '@tidu/policy-engine/fact-sheet'
import { openLibrary } from '@tidu/policy-engine/policy-library'
import { loadPacks } from '../../load-packs.ts'
import { strongFirm } from './strong-firm.ts'

export const library = openLibrary(loadPacks())

type Years = Record<string, Record<string, number | string | null>>
export interface Change {
  current?: NonNullable<FactSheet['current']>
  years?: Years
  ips?: IpRow[] | null
  titles?: TitleRow[] | null
}
export interface Filing {
  standard: string
  on: string
  filing?: 'new' | 'review'
  edition?: string
  region?: string
}

/** The strong firm with changes, judged; a criterion's outcome or the overall one. */
export function judge(
  { standard, on, filing = 'new', edition, region }: Filing,
  change: Change = {},
) {
  const strong = strongFirm(on, true)
  const years = { ...strong.years }
  for (const [year, row] of Object.entries(change.years ?? {}))
    years[year] = { ...years[year], ...row }
  const given = { ...strong, ...change, current: { ...strong.current, ...change.current }, years }
  const regions = region ? [region, '53'] : []
  const rules = library.find({ standard, filing, on, regions, ...(edition && { edition }) })
  const { sheet } = checkFactSheet(given, library.words.dictionary)
  if (!rules || !sheet) throw new Error('nothing to judge')
  const verdict = evaluate(sheet, rules, library.words)
  const of = (id: string) => verdict.criteria.find((one) => one.id === id)?.outcome
  return { ...verdict, of }
}

export const title = (tier: string, end: string, start = '2023-01-01'): TitleRow => ({
  tier,
  start,
  end,
  state: 'valid',
})
export const patent: IpRow = {
  kind: 'invention_patent',
  class: 'I',
  grant_date: '2022-01-10',
  expiry_date: '2040-01-01',
  acquired_by: 'own',
  owner_rank: 1,
  linked_product: true,
  in_use: true,
  benefit: true,
  overseas_family: false,
  award: false,
}
export const bought = (transfer_date: string): IpRow => ({
  ...patent,
  acquired_by: 'transferred',
  transfer_date,
})

export const srdi2026: Filing = { standard: 'srdi', on: '2026-06-01' }
export const srdi2022: Filing = { standard: 'srdi', on: '2026-03-01' }
export const giant2026: Filing = { standard: 'little-giant', on: '2026-06-01' }
export const giantReview2027: Filing = {
  standard: 'little-giant',
  on: '2027-05-01',
  filing: 'review',
}
export const giant2022: Filing = { standard: 'little-giant', on: '2026-03-01' }
export const innovative: Filing = { standard: 'innovative', on: '2026-06-01' }
export const honghe: Filing = { standard: 'seed-little-giant', on: '2026-06-01', region: '5325' }
export const lincang: Filing = { standard: 'seed-little-giant', on: '2026-06-01', region: '5309' }
