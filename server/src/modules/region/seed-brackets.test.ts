import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolveDepartment, splitResponsibility } from '@tidu/domain/region'
import { describe, expect, it } from 'vitest'
import { regionRegistry } from './region-registry.ts'

const folder = new URL('../../../../../shared/policies/seeds/', import.meta.url)
const isThere = existsSync(folder)
/** The region each plan is of, by the number its file begins with. */
const regionOf: Record<string, string> = {
  '000': '5309',
  '001': '53',
  '002': '5325',
  '003': '4112',
  '004': '500111',
}

/** Who is responsible, in the five ways the plans write it. */
function bracketsOf(text: string): string[] {
  const patterns = [
    /责任单位[:：]((?:[^()）（\n]|[（(][^（()）]*[)）])+)/g,
    /[（(]([^（()）。]{1,200}(?:分工负责|分工負責))[)）]/g,
    /\|\s*([^|\n。]{1,120}按职责分工负责)\s*\|/g,
    /〔([^〔〕。]*牵头[^〔〕。]*)〕/g,
  ]
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))
}

describe('responsibility brackets of the five seed plans', () => {
  it.skipIf(!isThere)(
    'resolve without a rest (skipped where ../shared/policies/seeds is absent)',
    () => {
      const { departments } = regionRegistry()
      const unresolved = new Map<string, string>()
      let names = 0
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
        const region = regionOf[file.slice(0, 3)] ?? ''
        for (const bracket of bracketsOf(readFileSync(new URL(file, folder), 'utf8'))) {
          for (const name of splitResponsibility(departments, bracket)) {
            names += 1
            const match = resolveDepartment(departments, name, region)
            if (match.kind === 'unknown') unresolved.set(match.name, file)
          }
        }
      }
      expect(names).toBeGreaterThan(200)
      expect([...unresolved.keys()]).toEqual([])
    },
  )
})
