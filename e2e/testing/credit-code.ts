const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** GB 32100: an invented code of a place with a check digit that agrees. */
export function creditCode(region: string, word: string): string {
  const body = word.toUpperCase().replace(/[IOSVZ]/g, '8')
  const first = `91${region}${body.padStart(9, '0')}`
  const sum = [...first].reduce(
    (total, sign, at) => total + signs.indexOf(sign) * (3 ** at % 31),
    0,
  )
  return first + signs[(31 - (sum % 31)) % 31]
}
