const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g

/**
 * The first name written twice in one object of a valid JSON text. Parsing keeps the last of the two without a
 * word, and which of them is meant only the author knows.
 */
export function repeatedKey(text: string): string | undefined {
  const open: Set<string>[] = []
  let last = ''
  for (const [part] of text.matchAll(token)) {
    const names = open.at(-1)
    if (part === '{' || part === '[') open.push(new Set())
    else if (part === '}' || part === ']') open.pop()
    else if (part === ':' && names) {
      const name = String(JSON.parse(last))
      if (names.has(name)) return name
      names.add(name)
    }
    last = part
  }
  return undefined
}
