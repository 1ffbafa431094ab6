import type { CalendarDate } from './calendar-date.ts'

/** A number as JSON has it, or a decimal string where a double would lose digits. Money is in 元. */
export type FactNumber = number | string

export interface IpRow {
  kind?: string | null
  class?: 'I' | 'II' | null
  number?: string | null
  grant_date?: CalendarDate | null
  expiry_date?: CalendarDate | null
  acquired_by?: 'own' | 'transferred' | null
  transfer_date?: CalendarDate | null
  owner_rank?: number | null
  linked_product?: boolean | string | null
  in_use?: boolean | string | null
  benefit?: boolean | string | null
  overseas_family?: boolean | string | null
  award?: boolean | string | null
}

export interface TitleRow {
  tier: string
  number?: string | null
  start?: CalendarDate | null
  end?: CalendarDate | null
  state?: 'valid' | 'revoked' | null
}

export type FactValue = boolean | FactNumber | string[] | null

/**
 * Everything known of one firm on one day. Absent or null is unknown; `[]` is known to be none; `false`
 * and `0` are known values.
 */
export interface FactSheet {
  current?: Record<string, FactValue>
  years?: Record<string, Record<string, FactValue>>
  ips?: IpRow[] | null
  titles?: TitleRow[] | null
}
