import { daysBetween } from './days.ts'
import type { PolicyDocument } from './document.ts'
import { documentStatus, repealOf } from './document-status.ts'

export const sunsetStages = [30, 90, 180] as const
export type SunsetStage = (typeof sunsetStages)[number]

export type SunsetAlert = {
  document: string
  endsOn: string
  daysLeft: number
  stage: SunsetStage
  /** Why it ends: its own end date, a later repeal, or only the planning years running out. */
  because: 'end-date' | 'repeal' | 'plan-period'
}

/** Documents in force on the day that end within 180 days; the narrowest stage reached is given. */
export function sunsetAlerts(corpus: readonly PolicyDocument[], on: string): SunsetAlert[] {
  return corpus
    .flatMap((document) => {
      if (documentStatus(document, on, corpus).state !== 'in-force') return []
      const ending = endingOf(document, corpus)
      if (ending === undefined) return []
      const daysLeft = daysBetween(on, ending.endsOn)
      const stage = sunsetStages.find((days) => daysLeft <= days)
      if (daysLeft < 0 || stage === undefined) return []
      return [{ document: document.id, ...ending, daysLeft, stage }]
    })
    .sort((left, right) => left.daysLeft - right.daysLeft)
}

function endingOf(
  document: PolicyDocument,
  corpus: readonly PolicyDocument[],
): Pick<SunsetAlert, 'endsOn' | 'because'> | undefined {
  const repeal = repealOf(document, corpus)
  const { effectiveTo } = document.dates
  if (repeal !== undefined && (effectiveTo === null || repeal.on <= effectiveTo)) {
    return { endsOn: repeal.on, because: 'repeal' }
  }
  if (effectiveTo !== null) return { endsOn: effectiveTo, because: 'end-date' }
  if (document.planPeriod === undefined) return undefined
  return { endsOn: `${document.planPeriod.to}-12-31`, because: 'plan-period' }
}
