import type { Problem } from './source-file.ts'

/** Words of the program by kind: the facts by id; roles and states with what people read on the screen. */
export type Words = Readonly<Record<string, readonly string[] | Readonly<Record<string, string>>>>

/** Every word a person may meet in a figure, a file or the API is in the glossary, as the screen says it. */
export function findMissingWords(glossary: string, words: Words): Problem[] {
  const lines = [...glossary.matchAll(/^\| ([^|]+) \| `([^`]+)`/gm)]
  const told = lines.map(([, label, id]) => ({ label, id }))
  return Object.entries(words).flatMap(([kind, given]) => {
    const wanted = Array.isArray(given)
      ? given.map((id: string) => ({ id, label: undefined }))
      : Object.entries(given).map(([id, label]) => ({ id, label }))
    return wanted.flatMap(({ id, label }) => {
      const found = told.filter((line) => line.id === id)
      if (found.length === 0) return [problem(`has no line for the ${kind} ${id}`)]
      if (label === undefined || found.some((line) => line.label === label)) return []
      return [problem(`says ${found[0]?.label} for the ${kind} ${id}, the screen says ${label}`)]
    })
  })
}

const problem = (text: string) => ({ path: 'docs/glossary.md', text })
