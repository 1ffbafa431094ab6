import { isWorking, stateAfter } from '@tidu/domain/exchange'
import type { Context } from '../../context.ts'
import { loadImport } from './load-import.ts'

/**
 * Takes an import out of its working state, to where the person can go on from. Without a failure the
 * work was called off.
 */
export async function putBack(
  context: Context,
  id: string,
  failure?: { code: string; details: object },
) {
  const { state } = await loadImport(context, id)
  if (!isWorking(state)) return
  const next = stateAfter(state, failure ? 'failed' : 'cancelled')
  await context.db
    .updateTable('exchange_import')
    .set({
      state: next,
      problem: failure ? JSON.stringify(failure) : null,
      // The rows were judged under another mapping than the one that now stands.
      ...(next === 'unmapped' ? { counts: null } : {}),
    })
    .where('id', '=', id)
    .where('state', '=', state)
    .execute()
}
