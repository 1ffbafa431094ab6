import { type FactValue, plainDecimal } from '@tidu/domain/enterprise'

/** How a value lies in its two columns. */
export interface StoredValue {
  number: string | null
  content: unknown
}

export function toStored(value: FactValue): StoredValue {
  if (value === null) return { number: null, content: null }
  switch (value.kind) {
    case 'number':
      return { number: plainDecimal(value.text), content: null }
    case 'text':
      return { number: null, content: value.text }
    case 'yes-no':
      return { number: null, content: value.is }
    case 'list':
      return { number: null, content: value.items }
  }
}

export function fromStored({ number, content }: StoredValue): FactValue {
  if (number !== null) return { kind: 'number', text: plainDecimal(number) }
  if (typeof content === 'string') return { kind: 'text', text: content }
  if (typeof content === 'boolean') return { kind: 'yes-no', is: content }
  if (Array.isArray(content)) return { kind: 'list', items: content.map(String) }
  return null
}

/** As the API shows it: numbers as exact decimal text. */
export function toShown(value: FactValue): string | boolean | string[] | null {
  if (value === null) return null
  if (value.kind === 'yes-no') return value.is
  return value.kind === 'list' ? [...value.items] : value.text
}
