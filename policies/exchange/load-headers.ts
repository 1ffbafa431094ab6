import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** The words of import files as plain values; the reader in `domain/exchange` checks the shape. */
export function loadHeaders(): unknown {
  return load('headers.yaml')
}

/** The workbooks we hand out ourselves. */
export function loadTemplates(): unknown {
  return load('templates.yaml')
}

function load(file: string): unknown {
  return parse(readFileSync(new URL(file, import.meta.url), 'utf8'), { schema: 'core' })
}
