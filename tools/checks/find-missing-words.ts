import type { Problem } from './source-file.ts'

/** Words of the program by kind: roles, facts, states. */
export type Words = Readonly<Record<string, readonly string[]>>

/** Every word a person may meet in a figure, a file or the API is in the glossary. */
export function findMissingWords(glossary: string, words: Words): Problem[] {
  const told = new Set([...glossary.matchAll(/`([^`]+)`/g)].map(([, word]) => word))
  return Object.entries(words).flatMap(([kind, ids]) =>
    ids
      .filter((id) => !told.has(id))
      .map((id) => ({ path: 'docs/glossary.md', text: `has no line for the ${kind} ${id}` })),
  )
}
