import { type Contradiction, contradiction } from './contradiction.ts'
import type { FirmView } from './firm-view.ts'
import { holdsTitle } from './title.ts'

/** What cannot be true about rights and titles. */
export function checkLedgers(view: FirmView, today: string): Contradiction[] {
  const founding =
    view.foundedOn !== null && view.foundedOn > today
      ? [contradiction('founded-in-future', 'error', ['foundedOn'])]
      : []
  return [...founding, ...checkRights(view, today), ...checkTitles(view, today)]
}

function checkRights(view: FirmView, today: string): Contradiction[] {
  const found: Contradiction[] = []
  const numbers = new Map<string, string>()
  for (const right of view.ips) {
    const { entryId, grantDate, expiryDate, transferDate, acquiredBy, number } = right
    const say = (
      code: Parameters<typeof contradiction>[0],
      severity: Contradiction['severity'],
      facts: string[] = [],
    ) => found.push(contradiction(code, severity, facts, [entryId]))
    if (grantDate !== null) {
      if (expiryDate !== null && grantDate > expiryDate) say('grant-after-expiry', 'error')
      if (grantDate > today) say('grant-in-future', 'error')
      if (transferDate !== null && transferDate < grantDate) say('transfer-before-grant', 'warning')
      const isOlder = view.foundedOn !== null && grantDate < view.foundedOn
      if (isOlder && acquiredBy === 'own') {
        say('own-right-before-founding', 'warning', ['foundedOn'])
      }
    }
    if (acquiredBy === 'transferred' && transferDate === null) {
      say('transfer-date-missing', 'warning')
    }
    const first = number === null ? undefined : numbers.get(number)
    if (first !== undefined) {
      found.push(contradiction('right-listed-twice', 'error', [], [first, entryId]))
    } else if (number !== null) numbers.set(number, entryId)
  }
  return found
}

function checkTitles(view: FirmView, today: string): Contradiction[] {
  const found: Contradiction[] = []
  const holders = new Map<string, string>()
  for (const title of view.titles) {
    if (view.foundedOn !== null && title.startOn !== null && title.startOn < view.foundedOn) {
      found.push(contradiction('title-before-founding', 'error', ['foundedOn'], [title.entryId]))
    }
    if (!holdsTitle(title, today)) continue
    const first = holders.get(title.tier)
    if (first !== undefined) {
      found.push(contradiction('two-titles-of-one-tier', 'error', [], [first, title.entryId]))
    } else holders.set(title.tier, title.entryId)
  }
  return found
}
