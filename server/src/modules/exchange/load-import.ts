import { type ImportState, refuse } from '@tidu/domain/exchange'
import type { Selectable } from 'kysely'
import type { Context } from '../../context.ts'
import type { ExchangeImportTable } from '../../db/tables/exchange.ts'
import { inTerritoryOf } from '../access/index.ts'

export type StoredImport = Selectable<ExchangeImportTable>

/** An import of the actor's own territory; any other does not exist for the actor. */
export async function loadImport({ actor, db }: Pick<Context, 'actor' | 'db'>, id: string) {
  const found = await db
    .selectFrom('exchange_import')
    .selectAll()
    .where('id', '=', id)
    .where(inTerritoryOf(actor, 'exchange_import.region_path'))
    .executeTakeFirst()
  if (!found) throw refuse.unknownImport(id)
  return found
}

/** The same, held against other writers until the transaction ends. */
export async function lockImport(
  context: Pick<Context, 'actor' | 'db'>,
  id: string,
  states: readonly ImportState[],
): Promise<StoredImport> {
  // Asked first without the lock: a task at work on it holds it to its end.
  const { state } = await loadImport(context, id)
  if (!states.includes(state)) throw refuse.notReady(state)
  const found = await context.db
    .selectFrom('exchange_import')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (!states.includes(found.state)) throw refuse.notReady(found.state)
  return found
}
