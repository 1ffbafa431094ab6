import { caseSheet } from '@tidu/policy-engine/case-sheet'
import { firmJudge } from '@tidu/policy-engine/columnar/judge-firms'
import { evaluate } from '@tidu/policy-engine/evaluate'
import { isPlain, type Plain } from '@tidu/policy-engine/pack-problem'
import { openLibrary } from '@tidu/policy-engine/policy-library'
import { type CaseSetting, readCases } from '@tidu/policy-engine/read-cases'
import { readStandard } from '@tidu/policy-engine/read-standard'
import { describe, expect, it } from 'vitest'
import { loadPacks } from './load-packs.ts'

const packs = loadPacks()
const { words } = openLibrary(packs)

function settingsOf(source: unknown): CaseSetting[] {
  const { whole, leaves, indicators } = readCases(source)
  return [...whole, ...leaves, ...indicators]
}

/** Settings that share a filing and a day share a compiled standard. */
function byView(settings: readonly CaseSetting[]): Map<string, CaseSetting[]> {
  const views = new Map<string, CaseSetting[]>()
  for (const setting of settings) {
    const view = `${setting.filing} ${setting.on}`
    views.set(view, [...(views.get(view) ?? []), setting])
  }
  return views
}

describe('a registry judged by columns', () => {
  it.each(packs.standards.map(({ path, content }) => [path, content] as const))(
    '%s: every worked case as the explained verdict has it',
    (path, content) => {
      const source: Plain = isPlain(content) ? content : {}
      const views = byView(settingsOf(packs.cases.get(path)?.content))
      expect(views.size).toBeGreaterThan(0)
      for (const [first, ...others] of views.values()) {
        if (!first) continue
        const { filing, on } = first
        const read = readStandard(source, { dictionary: words.dictionary, filing, on })
        const sheets = [first, ...others].map((one) => caseSheet(one, words.dictionary).sheet)
        const wanted = sheets.map((sheet) => {
          const { outcome, criteria, score } = evaluate(sheet, read, words)
          return { outcome, criteria: criteria.map((one) => one.outcome), ...(score && { score }) }
        })
        const found = firmJudge(read, words)(sheets).map(({ verdict }) => verdict)
        expect(found).toEqual(wanted)
      }
    },
  )
})
