/** A number when a double holds every digit, else the decimal text the engine reads exactly. */
export function exactNumber(text: string): string | number {
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '')
  return digits.length <= 15 ? Number(text) : text
}
