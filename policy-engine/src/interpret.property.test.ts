import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slotsOf } from './gap.ts'
import { type Interpretation, interpret } from './interpret.ts'
import type { RuleNode, Slot } from './rule.ts'
import { slotKey } from './rule.ts'
import type { SlotValue } from './slot-value.ts'
import { arbitraryStandard } from './testing/arbitrary-standard.ts'
import { arbitraryValues } from './testing/arbitrary-values.ts'
import { slots } from './testing/dictionary.ts'
import { patience, runs } from './testing/property-runs.ts'

/** Slots a part of the rules can see; under `first` an earlier alternative can hide a later one. */
function reads(node: RuleNode): Set<string> {
  const keys = (of: readonly Slot[]) => of.map(slotKey)
  if (node.kind !== 'criterion') return new Set(node.of.flatMap((child) => [...reads(child)]))
  const sources = (test: (typeof node)['test']): Slot[] =>
    test.op === 'sourced'
      ? [test.source, ...sources(test.test)]
      : test.op === 'every' || test.op === 'some'
        ? test.of.flatMap(sources)
        : []
  const tests = node.when ? [node.test, node.when] : [node.test]
  return new Set([
    ...tests.flatMap((test) => [...keys(slotsOf(test)), ...keys(sources(test))]),
    ...(node.exemptBy ?? []).flatMap((ground) => [...reads(ground)]),
  ])
}

function sameWhereUnseen(before: Interpretation, after: Interpretation, changed: string): void {
  if (!reads(before.node).has(changed)) expect(after).toEqual(before)
  else if (before.node.kind === 'first') return
  else
    for (const [index, child] of before.of.entries()) {
      const other = after.of[index]
      if (other) sameWhereUnseen(child, other, changed)
    }
}

const changed = fc.constantFrom(...slots).map(slotKey)

describe('the interpreter', patience, () => {
  it('changes only what depends on a changed fact', () => {
    fc.assert(
      fc.property(
        arbitraryStandard,
        arbitraryValues,
        arbitraryValues,
        changed,
        ({ standard }, values, others, key) => {
          const after = new Map(values)
          const value = others.get(key)
          if (value) after.set(key, value)
          sameWhereUnseen(interpret(standard.root, values), interpret(standard.root, after), key)
        },
      ),
      runs,
    )
  })

  it('never takes back a met or unmet when more becomes known', () => {
    fc.assert(
      fc.property(
        arbitraryStandard,
        arbitraryValues,
        fc.array(fc.boolean(), { minLength: slots.length, maxLength: slots.length }),
        ({ standard }, full, hidden) => {
          fc.pre(onlyFacts(standard.root))
          const less = new Map(
            [...full].map(([key, value], index) => [key, hidden[index] ? unknown(value) : value]),
          )
          const before = interpret(standard.root, less)
          const after = interpret(standard.root, full)
          // A clause that turns out not to ask this firm does not stand in its way either.
          if (before.outcome === 'met') expect(['met', 'not_applicable']).toContain(after.outcome)
          if (before.outcome === 'unmet') expect(after.outcome).toBe('unmet')
        },
      ),
      runs,
    )
  })
})

function unknown(value: SlotValue): SlotValue {
  switch (value.kind) {
    case 'number':
      return { kind: 'number', range: undefined }
    case 'yes-no':
      return { kind: 'yes-no', value: undefined }
    case 'choice':
      return { kind: 'choice', possible: undefined }
    case 'choices':
      return { kind: 'choices', held: undefined }
  }
}

/**
 * Filling facts can only turn "unknown" into something where the rules are monotone: not where a missing
 * source counts as accepted, or a missing judgement as manual, and not where outcomes are written in.
 */
function onlyFacts(node: RuleNode): boolean {
  if (node.kind !== 'criterion') return node.of.every(onlyFacts)
  const plain = (test: (typeof node)['test']): boolean =>
    test.op === 'every' || test.op === 'some'
      ? test.of.every(plain)
      : test.op === 'compare'
        ? test.measure.kind !== 'points'
        : ['is', 'in', 'has-any', 'has-count'].includes(test.op)
  return (
    plain(node.test) &&
    (node.when === undefined || plain(node.when)) &&
    (node.exemptBy ?? []).every(onlyFacts)
  )
}
