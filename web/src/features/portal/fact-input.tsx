import { useText } from '../../lib/text.ts'
import { FactField } from '../../shared/fact-field/fact-field.tsx'
import { type Fact, keyOf } from './sheet.ts'
import { portalText } from './text.ts'

export interface FactInputProps {
  fact: Fact
  year?: number
  typed: Readonly<Record<string, string>>
  unread: ReadonlySet<string>
  onType: (key: string, text: string) => void
}

/** One fact of one year; the definition 口径 stands under it, once for all years. */
export function FactInput({ fact, year, typed, unread, onType }: FactInputProps) {
  const say = useText(portalText)
  const key = keyOf(fact, year)
  return (
    <FactField
      fact={fact}
      label={year === undefined ? fact.name : `${fact.name} ${say('year', { year })}`}
      value={typed[key] ?? ''}
      onChange={(text) => onType(key, text)}
      unread={unread.has(key)}
      hint={year === undefined ? <span lang="zh-CN">{fact.definition}</span> : undefined}
    />
  )
}
