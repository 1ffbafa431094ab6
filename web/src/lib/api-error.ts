/** What the server answered instead of a result; `message` is its sentence for people. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly details: Record<string, unknown>
  readonly reference: string | undefined

  constructor(answer: {
    status: number
    code: string
    message: string
    details?: Record<string, unknown>
    reference?: string | undefined
  }) {
    super(answer.message)
    this.name = 'ApiError'
    this.status = answer.status
    this.code = answer.code
    this.details = answer.details ?? {}
    this.reference = answer.reference
  }
}
