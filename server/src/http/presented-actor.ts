import { randomBytes } from 'node:crypto'
import type { Actor } from '@tidu/domain/access'
import type { Identify } from './identify.ts'

const header = 'x-tidu-presented-actor'

export interface PresentedActors {
  /** Headers that make an in-process request come from `actor`. */
  headersFor(actor: Actor): Record<string, string>
  /** `next`, except for requests that carry such headers. */
  around(next: Identify): Identify
}

/**
 * Lets code in this very process (command line, tests) say who a request is from. The ticket is a
 * fresh random word per actor, known to nobody outside; a request from the network cannot hold one.
 */
export function presentActors(): PresentedActors {
  const tickets = new Map<string, Actor>()
  const known = new Map<Actor, string>()
  return {
    headersFor(actor) {
      const ticket = known.get(actor) ?? randomBytes(32).toString('base64url')
      known.set(actor, ticket)
      tickets.set(ticket, actor)
      return { [header]: ticket }
    },
    around: (next) => async (caller, database) => {
      const given = caller.headers[header]
      const actor = typeof given === 'string' ? tickets.get(given) : undefined
      return actor ?? next(caller, database)
    },
  }
}
