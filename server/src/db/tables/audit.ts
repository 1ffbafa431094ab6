import type { Generated } from 'kysely'

export interface AuditEntryTable {
  id: Generated<number>
  occurred_at: Date
  actor_kind: 'anonymous' | 'account' | 'api-key' | 'system'
  account_id: string | null
  actor_name: string
  actor_role: string
  session_id: string | null
  api_key_id: string | null
  delegation_ids: string[]
  action: string
  result: Generated<'done' | 'refused'>
  subject: string
  region_path: string
  /** JSON text on the way in, an object on the way out. */
  details: string
  reason: string | null
  address: string
  request_id: string
}

export interface AuditSealTable {
  chain: string
  number: number
  entry_id: number
  previous_hash: string
  hash: string
  sealed_at: Date
}

export interface AuditTables {
  audit_entry: AuditEntryTable
  audit_seal: AuditSealTable
  audit_unsealed: { entry_id: number }
}
