import type { FactDef, FactDictionary, FactKind } from '../fact-dictionary.ts'
import type { Cite, Slot } from '../rule.ts'

export const cite: Cite = { document: 'doc', article: '1', quote: '' }

function fact(id: string, kind: FactKind, scale = 0, tally = false): FactDef {
  const derive = { rule: 'count-ips' as const, where: [] }
  return {
    id,
    name: id,
    kind,
    period: 'current',
    unit: '',
    scale,
    values: [],
    aliases: [],
    evidence: [],
    definition: { text: '', ...(tally && { derive }) },
    editions: {},
  }
}

export const numbers = ['money', 'cost', 'staff', 'share']
const tallies = ['patents', 'rights']
export const flags = ['brand', 'listed']
export const words = ['gold', 'silver', 'iron']

/** A small dictionary with every kind of fact, and scales that differ within one sum. */
export const dictionary: FactDictionary = {
  facts: new Map(
    [
      fact('money', 'number', 2),
      fact('cost', 'number', 2),
      fact('staff', 'number'),
      fact('share', 'number', 4),
      ...tallies.map((id) => fact(id, 'number', 0, true)),
      ...flags.map((id) => fact(id, 'yes-no')),
      fact('judged', 'judgement'),
      fact('domain', 'choice'),
      fact('origin', 'choice'),
      fact('honours', 'choices'),
    ].map((one) => [one.id, one]),
  ),
  ipKinds: new Map(),
  titleTiers: [],
}

export const years = [-1, -2, -3]
export const figures: Slot[] = [
  ...numbers.flatMap((id) => years.map((year) => ({ fact: id, year }))),
  ...tallies.map((id) => ({ fact: id })),
]
export const slots: Slot[] = [
  ...figures,
  ...[...flags, 'judged', 'domain', 'origin', 'honours'].map((id) => ({ fact: id })),
]
