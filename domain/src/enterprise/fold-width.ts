/** Full-width letters, digits and signs to plain ones; ideographs stay. */
export function foldWidth(text: string): string {
  return text.normalize('NFKC')
}
