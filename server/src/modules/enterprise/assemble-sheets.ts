import {
  type ComplianceContent,
  complianceStatus,
  type IpContent,
  type TitleContent,
} from '@tidu/domain/enterprise'
import type { FactSheet, IpRow, TitleRow } from '@tidu/policy-engine/fact-sheet'
import type { Db } from '../../db/schema.ts'
import type { AsOfInput } from './history.ts'
import { loadEntries } from './load-firm-views.ts'
import type { SheetFacts } from './load-sheet-facts.ts'

/** Joins facts and ledgers to sheets, in the order of `ids`. */
export async function assembleSheets(
  db: Db,
  ids: readonly string[],
  facts: ReadonlyMap<string, SheetFacts>,
  { validOn, recordedBefore }: AsOfInput,
): Promise<{ enterpriseId: string; sheet: FactSheet }[]> {
  const titles = await loadEntries<TitleContent>(db, 'title', ids, recordedBefore)
  const ips = await loadEntries<IpContent>(db, 'ip', ids, recordedBefore)
  const compliance = await loadEntries<ComplianceContent>(db, 'compliance', ids, recordedBefore)
  return ids.map((enterpriseId) => {
    const { current, years } = facts.get(enterpriseId) ?? { current: {}, years: {} }
    const lists = listings(compliance.get(enterpriseId) ?? [], validOn)
    return {
      enterpriseId,
      sheet: {
        current: { ...current, ...lists },
        years,
        ips: ledger(ips.get(enterpriseId), current.ips_checked)?.map(toIpRow) ?? null,
        titles:
          ledger(titles.get(enterpriseId), current.titles_checked)?.map((title) =>
            toTitleRow(title, validOn),
          ) ?? null,
      },
    }
  })
}

/** An empty ledger says "none" only when somebody has checked; otherwise nothing is known. */
function ledger<Row>(rows: Row[] | undefined, checked: unknown): Row[] | undefined {
  if (rows !== undefined && rows.length > 0) return rows
  return checked === true ? [] : undefined
}

/** A ledger that was kept answers the list questions; one never opened leaves them to the facts. */
function listings(entries: readonly ComplianceContent[], day: string): Record<string, boolean> {
  const known: Record<string, boolean> = {}
  const stands = (kind: ComplianceContent['kind']) =>
    entries.some((entry) => entry.kind === kind && complianceStatus(entry, day).vetoes)
  const mentions = (kind: ComplianceContent['kind']) => entries.some((one) => one.kind === kind)
  if (mentions('abnormal_operation'))
    known.on_abnormal_operation_list = stands('abnormal_operation')
  if (mentions('serious_dishonesty'))
    known.on_serious_dishonesty_list = stands('serious_dishonesty')
  if (stands('abnormal_operation') || stands('serious_dishonesty')) known.on_blacklist = true
  return known
}

function toIpRow(ip: IpContent): IpRow {
  return {
    kind: ip.kind,
    class: ip.class,
    number: ip.number,
    grant_date: ip.grantDate,
    expiry_date: ip.expiryDate,
    acquired_by: ip.acquiredBy,
    transfer_date: ip.transferDate,
    owner_rank: ip.ownerRank,
    linked_product: ip.linkedProduct,
    in_use: ip.inUse,
    benefit: ip.benefit,
    overseas_family: ip.overseasFamily,
    award: ip.award,
  }
}

function toTitleRow(title: TitleContent, day: string): TitleRow {
  const isTaken = title.endedOn !== null && title.endedOn <= day
  return {
    tier: title.tier,
    number: title.number,
    start: title.startOn,
    end: title.endOn,
    state: isTaken ? 'revoked' : 'valid',
  }
}
