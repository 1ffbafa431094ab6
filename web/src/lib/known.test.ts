import { describe, expect, it } from 'vitest'
import { endOfDay } from './known.ts'

describe('what was known by a day', () => {
  it('includes the whole of that day, by the clock of the reader', () => {
    const end = Date.parse(endOfDay('2026-02-28'))
    expect(end).toBe(new Date(2026, 2, 1).getTime())
    expect(end - 1).toBeGreaterThan(new Date(2026, 1, 28, 23, 59).getTime())
  })
})
