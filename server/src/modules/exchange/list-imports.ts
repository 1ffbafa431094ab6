import type { Context } from '../../context.ts'
import { inTerritoryOf } from '../access/index.ts'
import { importAnswer } from './import-answer.ts'

const pageSize = 20

export async function listImports(context: Context, { page }: { page: number }) {
  const { actor, db } = context
  const matching = db
    .selectFrom('exchange_import')
    .where(inTerritoryOf(actor, 'exchange_import.region_path'))
  const stored = await matching
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { total } = await matching
    .select((count) => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = []
  for (const one of stored) rows.push(await importAnswer(context, one))
  return { rows, total: Number(total) }
}
