export interface RequestOrigin {
  readonly method: string
  readonly host: string | undefined
  readonly origin: string | undefined
  /** The browser's own word on where the request was made, `Sec-Fetch-Site`. */
  readonly fetchSite: string | undefined
  /** Whether a session cookie came along. */
  readonly withCookie: boolean
}

const readOnly = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a state-changing request may have been forged by another site (CSRF). A request that
 * rides on a cookie must prove that it comes from our own pages; one without a cookie carries
 * nothing to abuse, but a foreign origin is refused still (forged log-in).
 */
export function mayBeForged(request: RequestOrigin): boolean {
  if (readOnly.has(request.method)) return false
  if (request.fetchSite !== undefined && request.fetchSite !== 'same-origin') return true
  if (request.origin !== undefined) return !isOwnOrigin(request.origin, request.host)
  return request.withCookie && request.fetchSite === undefined
}

function isOwnOrigin(origin: string, host: string | undefined): boolean {
  const match = /^https?:\/\/([^/]+)$/.exec(origin)
  return host !== undefined && match?.[1]?.toLowerCase() === host.toLowerCase()
}
