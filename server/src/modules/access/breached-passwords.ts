import { readFileSync } from 'node:fs'

let list: ReadonlySet<string> | undefined

/** Whether a password, or what is left of it without digits and signs at its end, is on the list. */
export function isBreached(lowerCase: string): boolean {
  list ??= readList()
  const known = list
  return known.has(lowerCase) || known.has(lowerCase.replace(/[^\p{L}]+$/u, ''))
}

function readList(): ReadonlySet<string> {
  const text = readFileSync(new URL('./breached-passwords.txt', import.meta.url), 'utf8')
  return new Set(text.split('\n').filter((line) => line !== '' && !line.startsWith('# ')))
}
