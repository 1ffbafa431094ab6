import { resolveIndustry } from '@tidu/domain/enterprise'
import type { Context } from '../../context.ts'
import { industryIndex } from './registry-files.ts'

const longestList = 30

/** Industries by code or part of the name; upper levels first. */
export async function searchIndustries(_: Context, { text }: { text: string }) {
  const index = industryIndex()
  const exact = resolveIndustry(index, text)
  const found = exact.kind === 'found' ? [exact.industry] : []
  const wanted = text.normalize('NFKC').toUpperCase()
  const others = [...index.byCode.values()]
    .filter(({ code, name }) => code.startsWith(wanted) || name.includes(text))
    .filter(({ code }) => !found.some((one) => one.code === code))
    .sort((one, other) => one.code.length - other.code.length || (one.code < other.code ? -1 : 1))
  return {
    rows: [...found, ...others].slice(0, longestList).map(({ code, name }) => ({ code, name })),
  }
}
