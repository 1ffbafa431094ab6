import type { Endpoint } from '@tidu/contracts/endpoint'
import { ApiError } from './api-error.ts'
import { requestFor } from './request-for.ts'

export interface CallOptions {
  signal?: AbortSignal
  /** For endpoints that take an upload. */
  file?: File
  /** Upload progress as a share between 0 and 1. */
  onProgress?: (share: number) => void
}

/**
 * The one way to the server. The session cookie rides along; the server tells our own requests from
 * forged ones by `Origin` and `Sec-Fetch-Site`, which no page script can set.
 */
export async function call<Input, Output>(
  endpoint: Endpoint<Input, Output>,
  input: NoInfer<Input>,
  options: CallOptions = {},
): Promise<Output> {
  const answer = await send(endpoint, input, options)
  if (answer.status >= 400) throw await errorOf(answer)
  if (answer.status === 204) return undefined as Output
  // The server has parsed this against the endpoint's output before it sent it.
  return (await answer.json()) as Output
}

/** Fetches a file answer and hands it to the browser under the name the server gave. */
export async function download<Input>(
  endpoint: Endpoint<Input, unknown>,
  input: NoInfer<Input>,
): Promise<void> {
  const answer = await send(endpoint, input, {})
  if (answer.status >= 400) throw await errorOf(answer)
  const address = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = filenameIn(answer.headers.get('content-disposition') ?? '')
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

async function send<Input>(
  endpoint: Endpoint<Input, unknown>,
  input: Input,
  { signal, file }: CallOptions,
): Promise<Response> {
  const { address, init } = requestFor(endpoint, input, file)
  try {
    return await fetch(address, { ...init, ...(signal ? { signal } : {}) })
  } catch (problem) {
    if (signal?.aborted) throw problem
    throw new ApiError({ status: 0, code: 'network.unreachable', message: unreachable() })
  }
}

/** The server's own sentence when there is one; a proxy's page or nothing at all has none. */
async function errorOf(answer: Response): Promise<ApiError> {
  const text = await answer.text()
  const said = parseObject(text)
  const word = (name: string) => (typeof said[name] === 'string' ? said[name] : undefined)
  const details = said.details
  return new ApiError({
    status: answer.status,
    code: word('code') ?? 'network.no-answer',
    message: word('message') ?? unreachable(),
    details: typeof details === 'object' && details !== null ? { ...details } : {},
    reference: word('reference') ?? word('requestId'),
  })
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
  } catch {
    return {}
  }
}

let unreachable = () => 'network.unreachable'

/** The only sentence that cannot come from the server; set by the application in both languages. */
export function setUnreachableSentence(sentence: () => string): void {
  unreachable = sentence
}

export function filenameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? 'download'
}
