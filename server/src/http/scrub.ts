const hidden = '‹hidden›'

/** Shapes that must not reach a log, longest first. */
const shapes: readonly RegExp[] = [
  // 统一社会信用代码 and 身份证号: 18 characters.
  /(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{17}[0-9A-HJ-NPQRTUWXYx](?![0-9A-Za-z])/g,
  // Long random words: session tokens, API keys, password hashes, TOTP seeds. UUIDs have hyphens and stay.
  /[A-Za-z0-9_$+/=]{24,}/g,
  // Phone numbers, bank accounts, figures: seven digits and more.
  /\d[\d ]{5,}\d/g,
  // Quoted values in messages of PostgreSQL and JavaScript: invalid input syntax for type integer: "…".
  /(?<=: )(["'`]).*?\1/g,
  // What JavaScript itself could not read: Unexpected token 'X', "…" is not valid JSON.
  /".*"(?=(\.\.\.)? is not valid JSON)/gs,
  /(?<=Cannot convert ).*(?= to a BigInt)/gs,
  // E-mail addresses.
  /[\w.+-]+@[\w-]+\.[\w.-]+/g,
]

/** A text for the log, without the values a person typed. */
export function scrub(text: string): string {
  return shapes.reduce((rest, shape) => rest.replace(shape, hidden), text)
}
