export type RefusalKind = 'invalid' | 'forbidden' | 'not-found' | 'conflict' | 'too-many'

/**
 * A rule says no. `code` is `<module>.<word>`; the Chinese sentence for it lives in
 * `contracts/<module>/messages.ts`. `details` may be shown to the person who asked.
 */
export class Refusal<Code extends string = string> extends Error {
  readonly kind: RefusalKind
  readonly code: Code
  readonly details: Readonly<Record<string, unknown>>

  constructor(kind: RefusalKind, code: Code, details: Record<string, unknown> = {}) {
    super(code)
    this.name = 'Refusal'
    this.kind = kind
    this.code = code
    this.details = details
  }
}

/** The union of refusal codes a module's `refuse` object can produce. */
export type CodesOf<Refuse extends Record<string, (...given: never[]) => Refusal>> = ReturnType<
  Refuse[keyof Refuse]
>['code']
