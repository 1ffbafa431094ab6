import { can } from '@tidu/domain/access'
import {
  assessQuality,
  type ComplianceContent,
  complianceStatus,
  type IpContent,
  type TagContent,
  type TitleContent,
  titleStatus,
} from '@tidu/domain/enterprise'
import type { Context } from '../../context.ts'
import { industryName, regionName } from './enterprise-row.ts'
import { loadEnterprise } from './load-enterprise.ts'
import { loadFactLines } from './load-fact-lines.ts'
import { loadFirmViews } from './load-firm-views.ts'
import { loadLedger } from './load-ledger.ts'
import { qualitySettings } from './registry-files.ts'

export interface AsOfQuestion {
  validOn?: string | undefined
  recordedBefore?: string | undefined
}

/** 一户一档 as it stood at both times; quality is always today's. */
export async function showEnterprise(
  context: Context,
  { id, validOn = context.today, recordedBefore }: { id: string } & AsOfQuestion,
) {
  const { db, today } = context
  const row = await loadEnterprise(context, id)
  const asOf = { validOn, recordedBefore }
  const facts = await loadFactLines(db, id, asOf)
  const titles = await loadLedger<TitleContent>(db, 'title', id, asOf)
  const ips = await loadLedger<IpContent>(db, 'ip', id, asOf)
  const compliance = await loadLedger<ComplianceContent>(db, 'compliance', id, asOf)
  const tags = await loadLedger<TagContent>(db, 'tag', id, asOf)
  const view = (await loadFirmViews(db, [id], today)).get(id)
  if (!view) throw new Error(`enterprise ${id} has no projection`)
  const settings = qualitySettings()
  return {
    enterprise: shownMaster(row),
    asOf: { validOn, recordedBefore: recordedBefore ?? null },
    facts,
    titles: titles.map((title) => ({
      ...title,
      ...titleStatus(title, validOn, settings.titles.noticeDays),
    })),
    ips,
    compliance: compliance.map((entry) => ({ ...entry, ...complianceStatus(entry, validOn) })),
    tags,
    quality: assessQuality(view, today, settings),
    actions: actionsOf(context, row.merged_into),
  }
}

function shownMaster(row: Awaited<ReturnType<typeof loadEnterprise>>) {
  return {
    id: row.id,
    name: row.name,
    creditCode: row.credit_code,
    legacyCode: row.legacy_code,
    regionCode: row.region_code,
    regionName: regionName(row.region_code),
    industryCode: row.industry_code,
    industryName: industryName(row.industry_code),
    foundedOn: row.founded_on,
    sizeClass: row.size_class,
    isFictional: row.is_fictional,
    mergedInto: row.merged_into,
    revision: row.revision,
    createdAt: row.created_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
  }
}

/** A merged file is history: its firm lives on in the other one. */
function actionsOf(
  { actor }: Context,
  mergedInto: string | null,
): ('edit' | 'resolve' | 'merge')[] {
  if (mergedInto !== null) return []
  return [
    ...(can(actor, 'enterprise.edit') ? (['edit'] as const) : []),
    ...(can(actor, 'enterprise.resolve') ? (['resolve', 'merge'] as const) : []),
  ]
}
