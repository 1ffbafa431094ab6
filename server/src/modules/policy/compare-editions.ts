import type { RuleLine } from '@tidu/contracts/policy/standard-endpoints'
import { readStandard } from '@tidu/policy-engine/read-standard'
import type { Filing } from '@tidu/policy-engine/rule'
import type { Context } from '../../context.ts'
import { policyShelf } from './policy-shelf.ts'
import { findFile, ruleLines } from './standard-lines.ts'

interface Input {
  standard: string
  before: string
  after: string
  filing: Filing
}

type Change = 'added' | 'removed' | 'changed' | 'same'

function linesOf(standard: string, edition: string, filing: Filing): RuleLine[] {
  const { dictionary } = policyShelf().library.words
  const file = findFile(standard, edition)
  return ruleLines(readStandard(file.source, { dictionary, filing, on: file.from }).standard.root)
}

/** The lines of one measured thing, joined: an edition may ask for it twice. */
function byKey(lines: readonly RuleLine[]): Map<string, RuleLine> {
  const found = new Map<string, RuleLine>()
  for (const line of lines) {
    const twin = found.get(line.key)
    found.set(line.key, twin ? { ...twin, demand: `${twin.demand};${line.demand}` } : line)
  }
  return found
}

/** Two editions of a standard side by side, matched by what they measure. */
export async function compareEditions(_context: Context, input: Input) {
  const before = byKey(linesOf(input.standard, input.before, input.filing))
  const after = byKey(linesOf(input.standard, input.after, input.filing))
  const keys = [...new Set([...before.keys(), ...after.keys()])]
  const rows = keys.map((key) => {
    const [old, next] = [before.get(key) ?? null, after.get(key) ?? null]
    const change: Change = !old
      ? 'added'
      : !next
        ? 'removed'
        : old.demand === next.demand
          ? 'same'
          : 'changed'
    return { key, title: next?.title ?? old?.title ?? key, change, before: old, after: next }
  })
  return { rows }
}
