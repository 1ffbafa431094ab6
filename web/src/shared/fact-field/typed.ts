import type { showFactHistory } from '@tidu/contracts/enterprise/endpoints'
import type { listFacts } from '@tidu/contracts/policy/endpoints'
import type { RowOf } from '../../lib/row-of.ts'
import { shiftPoint } from '../../lib/shift-point.ts'

type FactRow = RowOf<typeof listFacts>
/** A fact under the name it has in the reader's language. */
export type Fact = Omit<FactRow, 'nameEn' | 'values'> & {
  values: readonly { id: string; name: string }[]
}
/** A value as it is kept: exact, money in 元. */
export type FactValue = RowOf<typeof showFactHistory>['value']

export const yuanUnit = '元'
export const fractionUnit = '比例'
/** Stands for “none, for certain”, which is not the same as “not known”. */
export const noneWord = '-'

/** People type 万元 and per cent; 元 and fractions are kept. */
function placesOf(unit: string): number {
  return unit === yuanUnit ? 4 : unit === fractionUnit ? -2 : 0
}

/** A typed figure as exact decimal text; undefined when it is not a plain number. */
export function exactOf(text: string, unit: string): string | undefined {
  return shiftPoint(text.replace(/[%％]$/, ''), placesOf(unit))
}

/** What was typed as a value to keep; null is “not known again”, undefined could not be read. */
export function keptOf(fact: Pick<Fact, 'kind' | 'unit'>, typed: string): FactValue | undefined {
  const text = typed.trim()
  if (text === '') return null
  switch (fact.kind) {
    case 'number': {
      const exact = exactOf(text, fact.unit)
      return exact === undefined ? undefined : { kind: 'number', text: exact }
    }
    case 'yes-no':
    case 'judgement':
      return { kind: 'yes-no', is: text === 'true' }
    case 'choices':
      return { kind: 'list', items: text === noneWord ? [] : text.split(',') }
    case 'choice':
    case 'date':
      return { kind: 'text', text }
  }
}

/** The other way: how a kept value would have been typed. */
export function typedOf(fact: Pick<Fact, 'kind' | 'unit'>, kept: unknown): string {
  if (kept === null || kept === undefined) return ''
  if (Array.isArray(kept)) return kept.length === 0 ? noneWord : kept.join(',')
  if (typeof kept === 'boolean') return String(kept)
  const text = String(kept)
  // A code such as 0111 is no figure: its zeros stay.
  return fact.kind === 'number' ? (shiftPoint(text, -placesOf(fact.unit)) ?? text) : text
}

/** A value of the API, where its kind is written beside it, without that. */
export function plainOf(value: FactValue): unknown {
  if (value === null) return null
  switch (value.kind) {
    case 'number':
    case 'text':
      return value.text
    case 'yes-no':
      return value.is
    case 'list':
      return value.items
  }
}
