import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** The words of import files as plain values; the reader in `domain/exchange` checks the shape. */
export function loadHeaders(): unknown {
  return parse(readFileSync(new URL('headers.yaml', import.meta.url), 'utf8'), { schema: 'core' })
}
