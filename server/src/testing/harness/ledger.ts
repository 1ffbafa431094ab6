import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'

/** What was acknowledged, kept in a file outside the system under test, written after the answer came. */
export interface Ledger {
  note(line: string): void
  lines(): string[]
}

export function openLedger(path: string): Ledger {
  writeFileSync(path, '')
  return {
    note: (line) => appendFileSync(path, `${line}\n`),
    lines: () => readFileSync(path, 'utf8').split('\n').filter(Boolean),
  }
}
