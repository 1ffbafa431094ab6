import { refuse } from '@tidu/domain/upkeep'
import type { Migration } from '../../../db/migrate.ts'
import type { Manifest } from './manifest.ts'

/**
 * The migrations the backup's database had seen, and those to apply after its rows are in. A backup
 * that knows a migration this program does not is from a newer one.
 */
export function requireKnown(
  { migrations }: Manifest,
  known: readonly Migration[],
): { before: Migration[]; after: Migration[] } {
  for (const { name, checksum } of migrations) {
    const ours = known.find((migration) => migration.name === name)
    if (!ours) throw refuse.backupNewer(name)
    if (ours.checksum !== checksum) throw refuse.backupForeign(name)
  }
  const seen = new Set(migrations.map(({ name }) => name))
  return {
    before: known.filter(({ name }) => seen.has(name)),
    after: known.filter(({ name }) => !seen.has(name)),
  }
}
