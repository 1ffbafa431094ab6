/** Exact decimals as text: money must not pass through a double. */

/** Moves the point of a plain decimal by a power of ten: `1.2` by 8 is `120000000`. */
export function shift(decimal: string, power: number): string {
  const negative = decimal.startsWith('-')
  const [whole = '', part = ''] = (negative ? decimal.slice(1) : decimal).split('.')
  let digits = whole + part
  let point = whole.length + power
  if (point < 0) {
    digits = '0'.repeat(-point) + digits
    point = 0
  }
  digits = digits.padEnd(point, '0')
  return tidy(negative, digits.slice(0, point), digits.slice(point))
}

/** At most `places` decimals, half away from zero. */
export function roundTo(decimal: string, places: number): string {
  const negative = decimal.startsWith('-')
  const [whole = '0', part = ''] = (negative ? decimal.slice(1) : decimal).split('.')
  if (part.length <= places) return tidy(negative, whole, part)
  const kept = BigInt(whole + part.slice(0, places))
  const up = (part[places] ?? '0') >= '5' ? 1n : 0n
  const digits = String(kept + up).padStart(places + 1, '0')
  const point = digits.length - places
  return tidy(negative, digits.slice(0, point), digits.slice(point))
}

/**
 * A number as a spreadsheet shows it: fifteen significant digits, so that 0.1 + 0.2 from a formula is
 * 0.3 and not 0.30000000000000004.
 */
export function ofDouble(value: number): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e')
  return shift(mantissa, Number(exponent))
}

/** Digits before the point, without leading zeros. */
export function wholeDigits(decimal: string): number {
  return decimal.replace(/^-/, '').split('.')[0]?.replace(/^0+/, '').length ?? 0
}

export function isWhole(decimal: string): boolean {
  return !decimal.includes('.')
}

function tidy(negative: boolean, whole: string, part: string): string {
  const plainWhole = whole.replace(/^0+(?=\d)/, '') || '0'
  const plainPart = part.replace(/0+$/, '')
  const text = plainPart === '' ? plainWhole : `${plainWhole}.${plainPart}`
  return negative && text !== '0' ? `-${text}` : text
}
