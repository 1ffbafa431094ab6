import { masterOf } from '@tidu/domain/enterprise'
import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import type { KnownFirm } from './known-firm.ts'

/**
 * The ids of new firms that could not be inserted, because a firm out of the writer's sight has the
 * same code: what `insertEnterprises` would answer, asked without writing.
 */
export async function codesElsewhere(db: Db, firms: readonly KnownFirm[]): Promise<Set<string>> {
  const codes = new Map(
    firms
      .filter(({ isOnFile }) => !isOnFile)
      .map(({ id, words }) => [masterOf(words, 'credit_code') ?? '', id]),
  )
  codes.delete('')
  if (codes.size === 0) return new Set()
  const { rows } = await sql<{ code: string }>`
    select enterprise_codes_taken(${[...codes.keys()]}::text[]) as code`.execute(db)
  return new Set(rows.flatMap(({ code }) => codes.get(code) ?? []))
}
