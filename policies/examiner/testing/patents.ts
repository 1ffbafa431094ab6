import type { IpRow } from '@tidu/policy-engine/fact-sheet'
import { neighbour, yearsLater } from './days.ts'
import { type Firm, numberNow } from './firm.ts'

/** One way a right may stand once every blank in its row is filled in. */
export interface Right {
  kind: string
  first: boolean
  granted: string
  expires: string
  own: boolean
  transferred: string
  rank: number
  linked: boolean
  used: boolean
  overseas: boolean
  awarded: boolean
}

const firstClass = [
  'invention_patent',
  'plant_variety',
  'crop_variety',
  'new_drug',
  'tcm_protection',
  'ic_layout',
]
const secondClass = ['utility_model', 'design', 'software_copyright']

function flags(given: boolean | string | null | undefined): boolean[] {
  if (given === null || given === undefined) return [true, false]
  return [given !== false && given !== '']
}

function days(given: string | null | undefined, guesses: string[]): string[] {
  return given ? [given] : guesses
}

function kinds({ kind, class: stated }: IpRow): { kind: string; first: boolean }[] {
  const named = kind
    ? [kind]
    : ['invention_patent', 'plant_variety', 'utility_model', 'software_copyright']
  const all = named.flatMap((one) =>
    (stated ? [stated === 'I'] : [firstClass.includes(one)]).map((first) => ({ kind: one, first })),
  )
  return kind ? all : all.filter((one) => one.first === firstClass.includes(one.kind))
}

/** Every way a row may turn out: blanks tried with the days and answers that can make a difference. */
export function readings(row: IpRow, on: string): Right[] {
  const grants = days(row.grant_date, [
    yearsLater(on, -11),
    yearsLater(on, -5),
    neighbour(on, -1),
    neighbour(on, 1),
  ])
  const owners = row.acquired_by ? [row.acquired_by === 'own'] : [true, false]
  const transfers = days(row.transfer_date, [yearsLater(on, -3), neighbour(on, -1)])
  const ranks =
    row.owner_rank === null || row.owner_rank === undefined ? [1, 4] : [Number(row.owner_rank)]
  const uses = flags(row.in_use).flatMap((use) => flags(row.benefit).map((gain) => use && gain))
  let found: Partial<Right>[] = kinds(row)
  const spread = (of: Partial<Right>[]) => {
    found = found.flatMap((right) => of.map((more) => ({ ...right, ...more })))
  }
  spread(grants.map((granted) => ({ granted })))
  spread(days(row.expiry_date, [on, neighbour(on, -1)]).map((expires) => ({ expires })))
  spread(owners.map((own) => ({ own })))
  spread(transfers.map((transferred) => ({ transferred })))
  spread(ranks.map((rank) => ({ rank })))
  spread(flags(row.linked_product).map((linked) => ({ linked })))
  spread([...new Set(uses)].map((used) => ({ used })))
  spread(flags(row.overseas_family).map((overseas) => ({ overseas })))
  spread(flags(row.award).map((awarded) => ({ awarded })))
  return found.map(
    ({
      kind = '',
      first = false,
      granted = '',
      expires = '',
      own = false,
      transferred = '',
      rank = 0,
      linked = false,
      used = false,
      overseas = false,
      awarded = false,
    }) => ({
      kind,
      first,
      granted,
      expires,
      own,
      transferred,
      rank,
      linked,
      used,
      overseas,
      awarded,
    }),
  )
}

/** In force on the day; the last day still counts. */
export function inForce({ granted, expires }: Right, on: string): boolean {
  return granted <= on && on <= expires
}

/** Own work, or bought at least a year ago: exactly one year counts. */
export function seasoned({ own, transferred }: Right, on: string): boolean {
  return own || yearsLater(transferred, 1) <= on
}

/** Kept for more than so many years: the anniversary itself does not count. */
export function keptOver({ granted }: Right, years: number, on: string): boolean {
  return yearsLater(granted, years) < on
}

/** How many rights count, at least and at most; undefined when the list is unknown. */
export function countRights(
  { sheet, on }: Firm,
  rule: (right: Right) => boolean,
): { low: number; high: number } | undefined {
  if (!sheet.ips) return undefined
  const rows = sheet.ips.map((row) => readings(row, on))
  return {
    low: rows.filter((ways) => ways.every(rule)).length,
    high: rows.filter((ways) => ways.some(rule)).length,
  }
}

/** The best grade among the rights, at least and at most. */
export function gradeRights(
  { sheet, on }: Firm,
  grade: (right: Right) => number,
): { low: number; high: number } | undefined {
  if (!sheet.ips) return undefined
  const rows = sheet.ips.map((row) => readings(row, on).map(grade))
  return {
    low: Math.max(0, ...rows.map((ways) => Math.min(...ways))),
    high: Math.max(0, ...rows.map((ways) => Math.max(...ways))),
  }
}

export function isSecondClass({ kind }: Right): boolean {
  return secondClass.includes(kind)
}

/** A stated count of class I rights in use proves one for the scores too; a stated 0 proves nothing there. */
export function statesClassOne(firm: Firm): boolean {
  return (numberNow(firm, 'class1_ip_count') ?? 0n) > 0n
}
