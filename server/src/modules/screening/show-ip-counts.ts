import { readSlot } from '@tidu/policy-engine/derive-slots'
import { toNumber } from '@tidu/policy-engine/exact'
import type { Definition, FactDef } from '@tidu/policy-engine/fact-dictionary'
import type { FactSheet } from '@tidu/policy-engine/fact-sheet'
import type { Context } from '../../context.ts'
import { loadFactSheet } from '../enterprise/index.ts'
import { policyShelf } from '../policy/index.ts'
import { loadScreenedFirm } from './screened-firm.ts'

interface Counting {
  fact: FactDef
  edition: string | null
  definition: Definition
}

/** Every definition that counts rows of the IP ledger. */
function countings(): Counting[] {
  const { facts } = policyShelf().library.words.dictionary
  return [...facts.values()].flatMap((fact) =>
    [
      { fact, edition: null, definition: fact.definition },
      ...Object.entries(fact.editions).map(([edition, definition]) => ({
        fact,
        edition,
        definition,
      })),
    ].filter(({ definition }) => definition.derive?.rule === 'count-ips'),
  )
}

function count({ fact, edition, definition }: Counting, sheet: FactSheet, on: string) {
  const at = { on, edition: edition ?? '' }
  const value = readSlot(sheet, { fact: fact.id }, at, policyShelf().library.words)
  const range = value.kind === 'number' ? value.range : undefined
  return {
    fact: fact.id,
    name: fact.name,
    edition,
    definition: definition.text,
    low: range ? toNumber(range.low) : null,
    high: range?.high ? toNumber(range.high) : null,
  }
}

/** One ledger, every edition's count of it, side by side. */
export async function showIpCounts(
  context: Context,
  input: { enterpriseId: string; on?: string | undefined; recordedBefore?: string | undefined },
) {
  await loadScreenedFirm(context, input.enterpriseId)
  const on = input.on ?? context.today
  const sheet = await loadFactSheet(context.db, input.enterpriseId, {
    validOn: on,
    recordedBefore: input.recordedBefore,
  })
  return { on, rows: countings().map((counting) => count(counting, sheet, on)) }
}
