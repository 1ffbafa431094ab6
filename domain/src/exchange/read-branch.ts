/** Checked steps into a parsed YAML tree. */
export function readBranch(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`headers: ${at} is not a mapping`)
  }
  return { ...value }
}

export function readList(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`headers: ${at} is not a list`)
  return value
}

export function readWord(value: unknown, at: string): string {
  if (typeof value === 'string') return value
  throw new TypeError(`headers: ${at} is not a text`)
}
