import { expect, test } from 'vitest'
import { nextOfEach } from './next-of-each.ts'

test('a monthly task is listed once, at its next time, and leaves room for the yearly one', () => {
  const due = (on: string, title: string) => ({ on, title })
  const dates = [
    due('2026-11-30', '推送名单'),
    due('2026-12-31', '推送名单'),
    due('2026-12-31', '季度调度'),
    due('2027-01-15', '种子库备案'),
    due('2027-01-31', '推送名单'),
  ]
  expect(nextOfEach(dates)).toEqual([
    due('2026-11-30', '推送名单'),
    due('2026-12-31', '季度调度'),
    due('2027-01-15', '种子库备案'),
  ])
})
