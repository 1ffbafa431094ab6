/**
 * What a policy writer can get wrong. The Chinese sentence and remedy of each code live in
 * `contracts/src/policy/lint-messages.ts`, so a code without a sentence does not compile.
 */
export const problemCodes = [
  'not-an-object',
  'missing',
  'unknown-key',
  'not-text',
  'not-a-number',
  'not-a-date',
  'not-a-list',
  'not-one-of',
  'quote-too-long',
  'effective-date-missing',
  'assumed-date-without-note',
  'dates-out-of-order',
  'duplicate-id',
  'unknown-document',
  'unknown-clause',
  'clause-of-another-document',
  'unknown-region',
  'unknown-tier',
  'unknown-choice',
  'unknown-option',
  'clause-without-hash',
  'sum-differs',
  'stock-plus-increment-differs',
  'ratio-without-target',
  'loosens-superior-rule',
] as const

export type ProblemCode = (typeof problemCodes)[number]

export type Problem = {
  code: ProblemCode
  file: string
  path: string
  details: Record<string, string>
}

export type Report = (code: ProblemCode, path: string, details?: Record<string, string>) => void

export function collectProblems(file: string): { problems: Problem[]; report: Report } {
  const problems: Problem[] = []
  const report: Report = (code, path, details = {}) => problems.push({ code, file, path, details })
  return { problems, report }
}
