import { expect, it } from 'vitest'
import type { Gate } from '../circuit/circuit.ts'
import { gateSql } from './gate-sql.ts'

const gates: Gate[] = [
  { kind: 'known', cell: 0 },
  { kind: 'not', of: 0 },
  { kind: 'least', cell: 0, value: 5 },
  { kind: 'not', of: 2 },
]
const columns = [{ name: 'money', type: 'int8' as const }]
const text = (wire: number): string => {
  const gate = gates[wire]
  return gate ? gateSql(gate, { columns, gates, text }) : 'null'
}

it('keeps a fact that must be unknown unknown, even beside a part that knows it', () => {
  const sql = gateSql({ kind: 'and', of: [1, 0, 2] }, { columns, gates, text })
  expect(sql).toContain('(not ("money" is not null))')
})

it('writes a known figure below its line as one comparison', () => {
  const sql = gateSql({ kind: 'and', of: [0, 3] }, { columns, gates, text })
  expect(sql).toBe('((("money" >= 5) is false))')
})
