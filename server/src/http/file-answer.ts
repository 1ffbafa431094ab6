import type { Readable } from 'node:stream'

/** What a use case of an endpoint with `answers: 'file'` returns. */
export interface FileAnswer {
  /** May be Chinese. */
  filename: string
  /** Media type, see file-types.ts. */
  type: string
  /** A stream must not read from `context.db`: the transaction is over when it is sent. */
  body: Buffer | Readable
}

/** `Content-Disposition` with the name in UTF-8 (RFC 6266, RFC 5987) and an ASCII one for old clients. */
export function contentDisposition(filename: string): string {
  const plain = filename.replace(/[^\x20-\x7e]|["\\%/]/g, '_')
  const encoded = encodeURIComponent(filename.replace(/[/\\]/g, '_')).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
