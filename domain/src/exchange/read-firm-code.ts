import { checkCreditCode } from '../enterprise/index.ts'
import { type Cell, cellText } from './cell.ts'
import type { RepairKind, RowProblem } from './repair.ts'

export type FirmCode =
  | { kind: 'credit-code'; code: string; repairs: RepairKind[] }
  | { kind: 'legacy'; code: string; repairs: RepairKind[] }
  | { kind: 'none'; repairs: RepairKind[] }
  | { kind: 'problem'; problem: RowProblem; detail?: string }

/** Letters the alphabet of GB 32100 leaves out because they look like the sign beside them. */
const lookAlikes: ReadonlyMap<string, string> = new Map([
  ['I', '1'],
  ['O', '0'],
  ['Z', '2'],
  ['S', '5'],
])
/** Cooperatives carried letters in their registration numbers (370681NA000276X); no file keeps them. */
const cooperativeNumber = /^\d{6}N[A-Z]\d{6}[\dX]$/

/**
 * Reads a credit code; letters that cannot occur are exchanged for the digit they look like, and only
 * if the check digit then holds. A registration number of before 2015 names the firm, but is no code.
 */
export function readFirmCode(cell: Cell): FirmCode {
  // A code of 18 digits typed into a number cell has lost its last digits for good.
  if (typeof cell === 'number' && cell > Number.MAX_SAFE_INTEGER) {
    return { kind: 'problem', problem: 'code-truncated' }
  }
  const given = cellText(cell)
  const check = checkCreditCode(given)
  if (check.kind === 'credit-code') {
    return { kind: 'credit-code', code: check.code, repairs: check.repaired ? ['code-tidied'] : [] }
  }
  if (check.kind === 'legacy')
    return { kind: 'legacy', code: check.code, repairs: ['legacy-number'] }
  const tidy = given
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\dA-Z]/g, '')
  if (cooperativeNumber.test(tidy)) return { kind: 'none', repairs: ['cooperative-number'] }
  const exchanged = tidy.replace(/[IOZS]/g, (letter) => lookAlikes.get(letter) ?? letter)
  if (exchanged !== tidy && checkCreditCode(exchanged).kind === 'credit-code') {
    return { kind: 'credit-code', code: exchanged, repairs: ['look-alike'] }
  }
  return toProblem(check.problem, check.expected)
}

function toProblem(
  problem: 'empty' | 'length' | 'sign' | 'check-digit',
  expected?: string,
): FirmCode {
  switch (problem) {
    case 'empty':
    case 'length':
      return { kind: 'problem', problem: 'code-length' }
    case 'sign':
      return { kind: 'problem', problem: 'code-sign' }
    case 'check-digit':
      return {
        kind: 'problem',
        problem: 'code-check-digit',
        ...(expected === undefined ? {} : { detail: expected }),
      }
  }
}
