import type { EnterpriseChange } from '@tidu/domain/enterprise'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Progress } from '../../jobs/run-progress.ts'
import { record } from '../audit/index.ts'
import {
  applyEnterpriseChanges,
  firmsOfBatch,
  retractBatch,
  statisticsKeeper,
  type Telling,
  wordsToKeep,
} from '../enterprise/index.ts'
import { lockImport } from './load-import.ts'

const firmsPerPage = 1_000

/**
 * Takes back what an import wrote, in this one transaction, a page of firms at a time; what was entered
 * since stays, and so does what a later import told in the same words.
 */
export async function takeBack(context: Context, id: string, reason: string, progress: Progress) {
  const stored = await lockImport(context, id, ['committed', 'undoing'])
  const firms = await firmsOfBatch(context.db, id)
  const sum = { facts: 0, entries: 0, withdrawn: 0, kept: 0 }
  const keepStatistics = statisticsKeeper(context.db)
  for (let at = 0; at < firms.length; at += firmsPerPage) {
    if (firms.length > firmsPerPage) await keepStatistics()
    const page = firms.slice(at, at + firmsPerPage)
    const retraction = await takeBackFrom(context, id, page, reason)
    sum.facts += retraction.facts
    sum.entries += retraction.entries
    sum.withdrawn += retraction.withdrawn
    sum.kept += retraction.kept
    await progress.report((99 * (at + page.length)) / firms.length)
  }
  await context.db
    .updateTable('exchange_import')
    .set({ state: 'undone', problem: null, undone_at: context.now })
    .where('id', '=', id)
    .execute()
  await record(context, 'exchange.undo', id, sum, { reason, regionPath: stored.region_path })
}

async function takeBackFrom(context: Context, id: string, firms: string[], reason: string) {
  const told = await toldBy(context, id, firms)
  const kept = await wordsToKeep(context.db, id, told, await toldAgain(context, id, firms))
  const retraction = await retractBatch(context.db, context, { batchId: id, firms, reason })
  // Batch by batch in the order they came: of two that disagree, the later one stands.
  for (const [batchId, tellings] of Map.groupBy(kept, (telling) => telling.batchId)) {
    const changes = tellings.map(({ change }) => change)
    await applyEnterpriseChanges(context.db, context, batchId, changes)
  }
  return retraction
}

/** What the import itself wrote, firm by firm. */
async function toldBy({ db }: Context, id: string, firms: string[]): Promise<EnterpriseChange[]> {
  const { rows } = await sql<{ enterpriseId: string; change: EnterpriseChange }>`
    select enterprise_id as "enterpriseId", change from exchange_row
     where import_id = ${id} and is_committed
       and enterprise_id = any (${firms}::uuid[])`.execute(db)
  return rows.map(({ enterpriseId, change }) => ({ ...change, enterpriseId }))
}

async function toldAgain({ db }: Context, id: string, firms: string[]): Promise<Telling[]> {
  const { rows } = await sql<Telling & { enterpriseId: string }>`
    select batch_id as "batchId", enterprise_id as "enterpriseId", change
      from exchange_told_again(${id}, ${firms}::uuid[])`.execute(db)
  return rows.map(({ batchId, enterpriseId, change }) => ({
    batchId,
    change: { ...change, enterpriseId },
  }))
}
