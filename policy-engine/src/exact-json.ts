import { compareExact, parseExact } from './exact.ts'

/** What a JSON text says that parsing it passes over in silence. */
export interface JsonWalk {
  /** A name of an object; `twice` when the same object has it already, and parsing keeps the last of the two. */
  name(name: string, twice: boolean): void
  number?(digits: string): void
}

const token = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[{}[\],:]/g

/** Walks the tokens of a text that is known to be JSON; a string before a colon is a name. */
export function walkJson(text: string, walk: JsonWalk): void {
  const open: Set<string>[] = []
  let previous = ''
  for (const [sign] of text.matchAll(token)) {
    const names = open.at(-1)
    if (sign === '{' || sign === '[') open.push(new Set())
    else if (sign === '}' || sign === ']') open.pop()
    else if (sign === ':' && names) {
      const name = String(JSON.parse(previous))
      walk.name(name, names.has(name))
      names.add(name)
    } else if (/^[-\d]/.test(sign)) walk.number?.(sign)
    previous = sign
  }
}

/** So many digits survive a double, whatever they are. */
const safeDigits = 15

/** Whether JavaScript would make another number of what is written. */
export function losesDigits(written: string): boolean {
  if (written.length <= safeDigits && !/e/i.test(written)) return false
  const [exact, kept] = [parseExact(written), parseExact(Number(written))]
  return !exact || !kept || compareExact(exact, kept) !== 0
}

/** For `JSON.parse`: a number that a double would change stays the decimal text it was written as. */
export function keepDigits(_key: string, value: unknown, context?: { source?: string }): unknown {
  const written = context?.source
  return typeof value === 'number' && written !== undefined && losesDigits(written)
    ? written
    : value
}
