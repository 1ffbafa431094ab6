import { factProblemSentence } from '@tidu/contracts/policy/fact-problem'
import { refuse } from '@tidu/domain/policy'
import { checkFactSheet } from '@tidu/policy-engine/check-fact-sheet'
import { evaluate } from '@tidu/policy-engine/evaluate'
import type { Context } from '../../context.ts'
import { type AskedRules, findRules } from './find-rules.ts'
import { policyShelf } from './policy-shelf.ts'

/** 自测: facts in, explained verdict out. Nothing is kept. */
export async function evaluateSheet(
  _context: Context,
  { sheet: given, ...asked }: AskedRules & { sheet: unknown },
) {
  const rules = findRules(asked)
  const { words } = policyShelf().library
  const { sheet, problems } = checkFactSheet(given, words.dictionary)
  const sentences = problems.map(factProblemSentence)
  if (!sheet) throw refuse.unfitSheet(sentences.slice(0, 20))
  return { verdict: evaluate(sheet, rules, words), warnings: sentences }
}
