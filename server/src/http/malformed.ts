import { Refusal } from '@tidu/domain/shared'
import type { z } from 'zod'

/** The request itself cannot be read (400), before any rule was asked. */
export class Malformed extends Error {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: string, details: Record<string, unknown> = {}) {
    super(code)
    this.name = 'Malformed'
    this.code = code
    this.details = details
  }
}

/** The input does not fit its contract (400). An output that does not fit is a bug and stays a ZodError. */
export class Unfit extends Error {
  readonly issues: readonly z.core.$ZodIssue[]

  constructor(issues: readonly z.core.$ZodIssue[]) {
    super('request.malformed')
    this.name = 'Unfit'
    this.issues = issues
  }
}

/** Nobody is signed in (401). */
export class SessionRequired extends Error {}

export const refuse = {
  denied: () => new Refusal('forbidden', 'request.denied'),
}
