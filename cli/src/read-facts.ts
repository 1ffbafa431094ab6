import { readFileSync } from 'node:fs'
import { factProblemSentence } from '@tidu/contracts/policy/fact-problem'
import { checkFactSheet } from '@tidu/policy-engine/check-fact-sheet'
import { keepDigits, walkJson } from '@tidu/policy-engine/exact-json'
import type { FactDictionary } from '@tidu/policy-engine/fact-dictionary'
import type { FactSheet } from '@tidu/policy-engine/fact-sheet'
import { UsageProblem } from './usage-problem.ts'

export function readText(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    throw new UsageProblem(`读不到文件 ${path}，请检查路径和权限。`)
  }
}

function refuseTwice(text: string, place: string): void {
  walkJson(text, {
    name: (name, twice) => {
      if (twice) throw new UsageProblem(`${place} 的“${name}”写了两次，请只保留一个。`)
    },
  })
}

/**
 * Parses one fact sheet, exact to the last digit; warns of unknown facts, refuses unusable ones. Of many sheets a
 * warning is told once: ten thousand lines with the same odd column are one thing to know.
 */
export function parseFacts(
  text: string,
  place: string,
  dictionary: FactDictionary,
  told = new Set<string>(),
): FactSheet {
  let given: unknown
  try {
    given = JSON.parse(text, keepDigits)
  } catch {
    throw new UsageProblem(`${place} 不是有效的 JSON，请检查括号、引号和逗号。`)
  }
  refuseTwice(text, place)
  const { sheet, problems } = checkFactSheet(given, dictionary)
  for (const problem of problems) {
    const kind = `${problem.code} ${problem.path}`
    if (sheet && told.has(kind)) continue
    if (sheet) told.add(kind)
    process.stderr.write(`${place} ${factProblemSentence(problem)}\n`)
  }
  if (!sheet) throw new UsageProblem(`${place} 的数据有误，未作评估。`)
  return sheet
}
