import { type SelectQueryBuilder, sql } from 'kysely'

/** How many rows a list has, whatever page of it is shown. */
export async function totalOf<Tables, Named extends keyof Tables, Row>(
  matching: SelectQueryBuilder<Tables, Named, Row>,
): Promise<number> {
  const { total } = await matching
    .clearSelect()
    .select(sql<number>`count(*)`.as('total'))
    .$castTo<{ total: number }>()
    .executeTakeFirstOrThrow()
  return total
}
