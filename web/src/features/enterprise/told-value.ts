import type { listConflicts } from '@tidu/contracts/enterprise/endpoints'
import type { RowOf } from '../../lib/row-of.ts'
import type { Fact, FactValue } from '../../shared/fact-field/typed.ts'

type Told = RowOf<typeof listConflicts>['words'][number]['value']

/** The register gives bare values; the dictionary says whether a text is a figure. */
export function toldValue(fact: Pick<Fact, 'kind'> | undefined, value: Told): FactValue {
  if (value === null) return null
  if (typeof value === 'boolean') return { kind: 'yes-no', is: value }
  if (typeof value !== 'string') return { kind: 'list', items: value }
  return { kind: fact?.kind === 'number' ? 'number' : 'text', text: value }
}
