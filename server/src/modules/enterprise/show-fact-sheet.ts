import type { Context } from '../../context.ts'
import { loadEnterprise } from './load-enterprise.ts'
import { loadFactSheet } from './load-fact-sheets.ts'
import type { AsOfQuestion } from './show-enterprise.ts'

export async function showFactSheet(
  context: Context,
  { id, validOn = context.today, recordedBefore }: { id: string } & AsOfQuestion,
) {
  await loadEnterprise(context, id)
  const { current, years, ips, titles } = await loadFactSheet(context.db, id, {
    validOn,
    recordedBefore,
  })
  return {
    current: current ?? {},
    years: years ?? {},
    ips: ips?.map((ip) => ({ ...ip })) ?? null,
    titles: titles?.map((title) => ({ ...title })) ?? null,
  }
}
