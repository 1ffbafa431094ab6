import { expect, it } from 'vitest'
import { type Attempts, afterFailure, delayMinutes, isBlocked, lockOutPerLogin } from './index.ts'

it('leaves four tries free, then doubles from a quarter of an hour up to half a day', () => {
  const delays = Array.from({ length: 13 }, (_, n) => delayMinutes(n + 1, lockOutPerLogin))
  expect(delays).toEqual([0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 720, 720, 720])
})

it('allows a patient guesser fewer than twenty tries a day', () => {
  const start = Date.parse('2026-11-22T00:00:00Z')
  let attempts: Attempts | undefined
  let tries = 0
  for (let minute = 0; minute < 24 * 60; minute += 1) {
    const now = new Date(start + minute * 60_000)
    while (!isBlocked(attempts, now)) {
      attempts = afterFailure(attempts, now, lockOutPerLogin)
      tries += 1
    }
  }
  expect(tries).toBeLessThan(20)
})

it('forgets after a quiet day', () => {
  const first = afterFailure(undefined, new Date(0), lockOutPerLogin)
  const later = new Date(25 * 3_600_000)
  expect(afterFailure({ ...first, failures: 9 }, later, lockOutPerLogin).failures).toBe(1)
})

it('stays finite however many failures', () => {
  expect(delayMinutes(1_000_000, lockOutPerLogin)).toBe(720)
})
