import { definitionFor, type FactDef } from '@tidu/policy-engine/fact-dictionary'
import type { Filing, Slot } from '@tidu/policy-engine/rule'
import type { Context } from '../../context.ts'
import { findRules } from './find-rules.ts'
import { policyShelf } from './policy-shelf.ts'

interface Input {
  standard?: string | undefined
  filing?: Filing | undefined
  on?: string | undefined
}

function factLine(fact: FactDef, edition: string, slots: readonly Slot[]) {
  const { id, name, kind, period, unit, values, evidence } = fact
  const english = policyShelf().factNames.get(id)
  const definition = definitionFor(fact, edition)
  const years = slots.flatMap((slot) =>
    slot.fact === id && slot.year !== undefined ? [slot.year] : [],
  )
  return {
    id,
    name,
    nameEn: english?.name ?? name,
    kind,
    period,
    unit,
    values: values.map((value) => ({
      ...value,
      nameEn: english?.values[value.id] ?? value.name,
    })),
    evidence,
    definition: definition.text,
    derived: definition.derive !== undefined,
    years: years.sort((a, b) => b - a),
  }
}

/** The fact dictionary, or the part of it that one standard reads: what a form has to ask. */
export async function listFacts({ today }: Context, { standard, filing, on }: Input) {
  const { facts } = policyShelf().library.words.dictionary
  if (standard === undefined)
    return { rows: [...facts.values()].map((fact) => factLine(fact, '', [])) }
  const { standard: rules, slots } = findRules({
    standard,
    filing: filing ?? 'new',
    on: on ?? today,
  })
  const read = [...new Set(slots.map(({ fact }) => fact))]
  return {
    rows: read.flatMap((id) => {
      const fact = facts.get(id)
      return fact ? [factLine(fact, rules.edition, slots)] : []
    }),
  }
}
