/** Words are compared in plain width, without blanks, in capitals. */
export function upperKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{C}]+/gu, '')
    .toUpperCase()
}
