import { useNavigate, useSearch } from '@tanstack/react-router'
import { isDay } from './view.ts'

/** “By then”: the instant after the last one of a day, in the reader's own time zone. */
export function endOfDay(day: string): string {
  const at = new Date(`${day}T00:00:00`)
  at.setDate(at.getDate() + 1)
  return at.toISOString()
}

/** 按当时所知: the day up to which records are read. It lives in the address of a firm's pages. */
export function useKnown(): {
  known: string | undefined
  recordedBefore: string | undefined
  setKnown: (day: string | undefined) => void
} {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const given = typeof search.known === 'string' ? search.known : ''
  const known = isDay(given) ? given : undefined
  return {
    known,
    recordedBefore: known && endOfDay(known),
    setKnown: (day) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, known: day }),
        replace: true,
      }),
  }
}
