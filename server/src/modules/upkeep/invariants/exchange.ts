import { sql } from 'kysely'
import { type Invariant, noRow } from '../invariant.ts'

const outcomes = ['new', 'changed', 'unchanged', 'conflicting', 'rejected', 'duplicate']

export const exchangeInvariants: readonly Invariant[] = [
  noRow(
    'exchange.counts-add-up',
    () => sql`
      select batch.id as subject
        from exchange_import batch
        left join lateral (
          select jsonb_object_agg(outcome, count) as told, coalesce(sum(count), 0) as rows
            from (select outcome, count(*) as count from exchange_row
                   where import_id = batch.id and outcome = any (${outcomes}) group by outcome) one
          ) actual on true
       where batch.state in ('ready', 'committing', 'committed', 'undoing', 'undone')
         and (batch.counts is null or (batch.counts->>'rows')::int <> actual.rows
              or exists (select from unnest(${outcomes}::text[]) kind
                          where (batch.counts->>kind)::int
                                <> coalesce((actual.told->>kind)::int, 0)))`,
  ),
  // Half a batch is the one thing a crash during an import must never leave.
  noRow(
    'exchange.batches-whole',
    () => sql`
      select batch.id as subject
        from exchange_import batch
       where batch.state not in ('committed', 'undoing', 'undone')
         and (exists (select from enterprise_fact where batch_id = batch.id)
              or exists (select from exchange_row where import_id = batch.id and is_committed))
      union
      select line.import_id from exchange_row line
        left join enterprise firm on firm.id = line.enterprise_id
       where line.is_committed and firm.id is null
      union
      select batch.id
        from exchange_import batch
        join enterprise_fact fact on fact.batch_id = batch.id and fact.retracts is null
        left join enterprise_fact back on back.retracts = fact.seq
       where batch.state = 'undone' and back.seq is null`,
  ),
  noRow(
    'exchange.files-intact',
    () => sql`
      select batch.id as subject
        from exchange_import batch left join exchange_file file on file.import_id = batch.id
       where file.import_id is null or octet_length(file.content) <> batch.file_bytes
          or encode(sha256(file.content), 'hex') <> batch.file_hash`,
  ),
]
