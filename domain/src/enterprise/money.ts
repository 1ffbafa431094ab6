/** 元 as decimal text to whole 分; undefined when it has more than two decimals or is no number. */
export function fenOf(yuan: string): bigint | undefined {
  const [, sign, whole, part = ''] = /^([+-]?)(\d{1,18})(?:\.(\d{1,2})0*)?$/.exec(yuan) ?? []
  if (whole === undefined) return undefined
  const fen = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'))
  return sign === '-' ? -fen : fen
}

/** Whole 分 to 元 as plain decimal text: 150 → `1.5`. */
export function yuanOf(fen: bigint): string {
  const size = fen < 0n ? -fen : fen
  const part = String(size % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${fen < 0n ? '-' : ''}${size / 100n}${part === '' ? '' : `.${part}`}`
}
