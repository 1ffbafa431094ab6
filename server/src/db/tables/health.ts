import type { ColumnType, Generated } from 'kysely'

/** One run of a long task: who started it, how far it is, whether it was asked to stop. */
export interface HealthJobRunTable {
  id: string
  kind: string
  owner_id: string
  state: Generated<'waiting' | 'running' | 'done' | 'failed' | 'cancelled'>
  percent: Generated<number>
  message: Generated<string>
  cancel_asked: Generated<boolean>
  result: ColumnType<unknown, string | null | undefined, string | null>
  created_at: Generated<Date>
  changed_at: Generated<Date>
}

export interface HealthTables {
  health_job_run: HealthJobRunTable
}
