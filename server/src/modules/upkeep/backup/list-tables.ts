import type pg from 'pg'

export interface TableShape {
  name: string
  columns: string[]
}

/**
 * Every table of the product with its columns, each after the tables it refers to. What migrations
 * write themselves (`schema_migration`) and the queue's own schema are not part of it: both are made
 * anew by the program.
 */
export async function listTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows: tables } = await client.query<TableShape>(`
    select relname as name,
           array_agg(attname::text order by attnum) as columns
      from pg_class join pg_attribute on attrelid = pg_class.oid
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
       and relname <> 'schema_migration'
       and attnum > 0 and not attisdropped and attgenerated = ''
     group by relname order by relname`)
  const { rows: references } = await client.query<{ child: string; parent: string }>(`
    select distinct child.relname as child, parent.relname as parent
      from pg_constraint
      join pg_class child on child.oid = conrelid
      join pg_class parent on parent.oid = confrelid
     where contype = 'f' and conrelid <> confrelid and connamespace = 'public'::regnamespace`)
  return parentsFirst(tables, references)
}

function parentsFirst(
  tables: TableShape[],
  references: { child: string; parent: string }[],
): TableShape[] {
  const ordered: TableShape[] = []
  let waiting = tables
  while (waiting.length > 0) {
    const open = new Set(waiting.map(({ name }) => name))
    const free = waiting.filter(
      ({ name }) => !references.some(({ child, parent }) => child === name && open.has(parent)),
    )
    if (free.length === 0) throw new Error(`tables refer to each other: ${[...open].join(', ')}`)
    ordered.push(...free)
    waiting = waiting.filter((table) => !free.includes(table))
  }
  return ordered
}
