import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

/** What a fact and the values it chooses from are called in another language than the pack's own. */
export interface FactNames {
  name: string
  values: Readonly<Record<string, string>>
}

/** The English names beside `facts.yaml`, by fact. */
export function loadFactNames(): ReadonlyMap<string, FactNames> {
  const path = fileURLToPath(new URL('facts.en.yaml', import.meta.url))
  const written: Record<string, { name: string; values?: Record<string, string> }> = parse(
    readFileSync(path, 'utf8'),
  )
  return new Map(
    Object.entries(written).map(([id, { name, values = {} }]) => [id, { name, values }]),
  )
}
