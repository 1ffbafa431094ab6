/** A header without blanks, brackets, numbering, marks and case: what synonyms are compared with. */
export function bareHeader(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/[([{<【〔〖［].*?[)\]}>】〕〗］]/gsu, '')
    .replace(/^\s*(?:\d{1,2}[.、]|[一二三四五六七八九十]+、)/u, '')
    .toLowerCase()
    .replace(/[\s\p{P}\p{C}*$^`~|+=<>]/gu, (sign) => (sign === '&' ? sign : ''))
}

/** The second, looser comparison: words that change nothing are left out. */
export function withoutFillers(bare: string, fillers: readonly string[]): string {
  let rest = bare
  for (const filler of fillers) rest = rest.replaceAll(filler, '')
  return rest
}
