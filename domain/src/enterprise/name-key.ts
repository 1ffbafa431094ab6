import { foldWidth } from './fold-width.ts'

/** The name as shown: plain width, Chinese brackets as registered, no stray spaces. */
export function tidyName(given: string): string {
  return foldWidth(given)
    .replace(/[\s\u200b-\u200d\ufeff]+/gu, (space) => (/^ +$/.test(space) ? ' ' : ''))
    .replace(/(?<=[\p{Script=Han})(]) +| +(?=[\p{Script=Han})(])/gu, '')
    .replace(/\(/g, '\uff08')
    .replace(/\)/g, '\uff09')
    .trim()
}

/** What two spellings of one firm have in common: no brackets, points, spaces or case. */
export function nameKey(given: string): string {
  return foldWidth(given)
    .replace(/[\s\p{P}\p{S}\p{C}]/gu, '')
    .toUpperCase()
}

/** Pairs of neighbouring letters, for search in the middle of a name (no word borders in Chinese). */
export function searchGrams(...texts: readonly string[]): string[] {
  const grams = new Set<string>()
  for (const text of texts) {
    const letters = Array.from(nameKey(text))
    for (let at = 0; at + 1 < letters.length; at += 1) {
      grams.add(`${letters[at]}${letters[at + 1]}`)
    }
  }
  return [...grams]
}
