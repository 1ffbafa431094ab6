import type { Department } from './region-profile.ts'

/** Words of a responsibility bracket that name nobody, from `policies/responsibility-words.yaml`. */
export type ResponsibilityWords = { separators: string[]; connectives: string[] }

export type ResolvedBodies = {
  departments: Department[]
  /** Names nobody in the region's register answers to; empty when all is resolved. */
  unresolved: string[]
}

/**
 * Who is meant by a 责任单位 bracket. The text is read left to right, at each place taking the longest
 * known alias, so names that contain 、 themselves and names with an elided prefix are both found.
 */
export function resolveBodies(
  text: string,
  departments: readonly Department[],
  words: ResponsibilityWords,
): ResolvedBodies {
  const aliases = departments
    .flatMap((department) =>
      [department.name, ...department.aliases].map((alias) => ({ alias, department })),
    )
    .sort((left, right) => right.alias.length - left.alias.length)
  const fillers = [...words.connectives].sort((left, right) => right.length - left.length)
  const found: Department[] = []
  const unresolved: string[] = []
  let unknown = ''
  let at = 0
  const closeUnknown = () => {
    if (unknown.trim() !== '') unresolved.push(unknown.trim())
    unknown = ''
  }
  while (at < text.length) {
    const match = aliases.find(({ alias }) => text.startsWith(alias, at))
    const filler = fillers.find((word) => text.startsWith(word, at))
    const separator = words.separators.find((mark) => text.startsWith(mark, at))
    const matchFits = match !== undefined && match.alias.length >= (filler?.length ?? 0)
    if (matchFits && unknown === '') {
      if (!found.includes(match.department)) found.push(match.department)
      at += match.alias.length
    } else if (filler !== undefined) {
      closeUnknown()
      at += filler.length
    } else if (separator !== undefined) {
      closeUnknown()
      at += separator.length
    } else {
      unknown += text.charAt(at)
      at += 1
    }
  }
  closeUnknown()
  return { departments: found, unresolved }
}
