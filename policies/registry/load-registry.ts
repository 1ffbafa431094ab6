import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

export type RegistryFile =
  | 'region-names'
  | 'region-changes'
  | 'parks'
  | 'departments'
  | 'enterprise-quality'
  | 'demo-enterprises'

/** One registry file as plain values; dates stay text. The reader checks the shape. */
export function loadRegistry(name: RegistryFile): unknown {
  // The core schema leaves 2025-01-01 a string; a timestamp type would shift it by time zone.
  return parse(readFileSync(new URL(`${name}.yaml`, import.meta.url), 'utf8'), { schema: 'core' })
}

export interface IndustryRow {
  code: string
  name: string
}

/** The GB/T 4754 list, sections to classes, in the order of the standard. */
export function loadIndustries(): IndustryRow[] {
  const text = readFileSync(new URL('industries.tsv', import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [code = '', name = ''] = line.split('\t')
      return { code, name }
    })
}
