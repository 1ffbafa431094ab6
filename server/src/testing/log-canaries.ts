import { Writable } from 'node:stream'

const secretField =
  /password|token|secret|seed|cookie|authorization|phone|mobile|idNumber|creditCode|email|account/i
const shortest = 6

export interface LogWatch {
  stream: Writable
  lines: readonly string[]
  /** Remembers every value under a name that must never be logged. */
  remember(value: unknown, name?: string): void
  /** Values a person typed that were found in the log. */
  leaks(): string[]
}

/** PRI-10: every test application writes its log here, and closing it looks for what was sent. */
export function watchLog(): LogWatch {
  const lines: string[] = []
  const canaries = new Set<string>()
  const remember = (value: unknown, name = ''): void => {
    if (typeof value === 'string') {
      if (secretField.test(name) && value.length >= shortest) canaries.add(value)
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value))
        remember(item, Array.isArray(value) ? name : key)
    }
  }
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  const leaks = () => [...canaries].filter((canary) => lines.some((line) => line.includes(canary)))
  return { stream, lines, remember, leaks }
}
