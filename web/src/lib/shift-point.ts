/**
 * Moves the decimal point of a typed number: 121.6 (万元) by 4 is 1216000 (元). Done in the text, so
 * that nothing is rounded. Undefined when it is not a plain number.
 */
export function shiftPoint(typed: string, places: number): string | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(typed.replace(/[,，\s]/g, ''))
  if (!match) return undefined
  const [, sign = '', whole = '0', fraction = ''] = match
  const moved = places < 0 ? whole.padStart(1 - places, '0') : whole
  const cut = moved.length + places
  const digits = moved + fraction.padEnd(Math.max(places, 0), '0')
  const left = digits.slice(0, cut).replace(/^0+(?=\d)/, '')
  const right = digits.slice(cut).replace(/0+$/, '')
  return `${sign}${left || '0'}${right ? `.${right}` : ''}`
}
