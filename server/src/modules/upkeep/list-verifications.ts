import { invariantLabels } from '@tidu/contracts/upkeep/labels'
import type { Context } from '../../context.ts'

const shown = 50

export async function listVerifications({ db }: Context) {
  const rows = await db
    .selectFrom('upkeep_verification')
    .selectAll()
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .limit(shown)
    .execute()
  const titles = new Map<string, string>(Object.entries(invariantLabels))
  return {
    rows: rows.map((row) => ({
      id: row.id,
      startedAt: row.started_at.toISOString(),
      seconds: row.seconds,
      startedBy: row.started_by,
      intact: row.intact,
      broken: row.broken.map((id) => titles.get(id) ?? id),
    })),
  }
}
