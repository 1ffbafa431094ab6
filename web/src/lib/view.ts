import { useNavigate, useSearch } from '@tanstack/react-router'
import { todayHere } from './format.ts'

/** What every page looks at: 区域 · 数据截至日 · 政策版本. It lives in the address, nowhere else. */
export interface View {
  /** Region code; undefined is everything the reader may see. */
  region?: string | undefined
  /** 'YYYY-MM-DD'; undefined is today. */
  asOf?: string | undefined
  /** Forced edition of the rules; undefined lets the date choose. */
  edition?: string | undefined
}

export const viewKeys = ['region', 'asOf', 'edition'] as const

/** Reads an address nobody has to have written correctly: what does not fit is left out. */
export function readView(search: Record<string, unknown>): View {
  const text = (name: string, shape: RegExp) => {
    const value = String(search[name] ?? '')
    return shape.test(value) ? value : undefined
  }
  const region = text('region', /^[0-9a-z-]{2,20}$/)
  const asOf = text('asOf', /^\d{4}-\d{2}-\d{2}$/)
  const edition = text('edition', /^[0-9a-z.-]{2,40}$/)
  return {
    ...(region ? { region } : {}),
    ...(asOf && isDay(asOf) ? { asOf } : {}),
    ...(edition ? { edition } : {}),
  }
}

/** A day of the calendar: 2026-02-30 is none. */
export function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}

export interface CurrentView extends View {
  /** The as-of day, today when none is chosen. */
  on: string
  setView: (change: View) => void
}

export function useView(): CurrentView {
  const search = readView(useSearch({ strict: false }))
  const navigate = useNavigate()
  return {
    ...search,
    on: search.asOf ?? todayHere(),
    setView: (change) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, ...change, page: undefined }),
      }),
  }
}
