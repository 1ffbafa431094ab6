import { Refusal } from '@tidu/domain/shared'
import type { Transact } from '../../db/transactions.ts'
import { Malformed, Unfit } from '../../http/malformed.ts'
import type { RefusedCall } from '../../http/serve.ts'
import { record } from './record.ts'

/**
 * Records what a signed-in person tried and was refused: every changing request, and every read
 * beyond their role. A visitor leaves none, or anybody could fill the trail from outside.
 */
export function makeRefusalWitness(transact: Transact) {
  return async ({ endpoint, ...seen }: RefusedCall, problem: unknown): Promise<void> => {
    const { actor } = seen
    if (actor.kind === 'anonymous' || actor.kind === 'system') return
    const refused = describe(problem)
    if (!refused || (endpoint.method === 'GET' && !refused.forbidden)) return
    const module = endpoint.path.split('/')[2] ?? 'request'
    const details = { because: refused.code, fields: refused.fields }
    await transact({ scope: actor.scope }, (db) =>
      record({ ...seen, db }, `${module}.refused`, `${endpoint.method} ${endpoint.path}`, details, {
        result: 'refused',
      }),
    )
  }
}

interface Described {
  code: string
  forbidden: boolean
  /** Names only: what was typed into them may be anything. */
  fields: string[]
}

function describe(problem: unknown): Described | undefined {
  if (problem instanceof Refusal)
    return { code: problem.code, forbidden: problem.kind === 'forbidden', fields: [] }
  if (problem instanceof Malformed) return { code: problem.code, forbidden: false, fields: [] }
  if (!(problem instanceof Unfit)) return undefined
  const fields = problem.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.map(String).join('.')],
  )
  return { code: 'request.malformed', forbidden: false, fields: fields.slice(0, 50) }
}
