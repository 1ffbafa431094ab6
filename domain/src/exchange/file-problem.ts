/** Every reason a foreign file is not read. The Chinese sentence for each is in contracts. */
export const fileProblems = [
  'empty-file',
  'too-large',
  'unknown-type',
  'html-as-sheet',
  'wrong-extension',
  'encrypted',
  'macros',
  'damaged',
  'zip-entries',
  'zip-size',
  'zip-ratio',
  'zip-duplicate',
  'zip-path',
  'zip-lies',
  'doctype',
  'too-many-cells',
  'too-many-rows',
  'too-many-sheets',
  'cell-too-long',
  'quote-open',
  'text-encoding',
  'out-of-memory',
  'out-of-time',
] as const

export type FileProblem = (typeof fileProblems)[number]

/** In MiB; a larger file is not taken in: reading it would cost more memory than is set aside for it. */
export const largestFileMegabytes = 64
