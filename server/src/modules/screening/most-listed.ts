import { screeningLabels } from '@tidu/contracts/screening/labels'
import { fillIn } from './fill-in.ts'

/** More than anybody goes through in one workbook; what a longer one costs, all wait for. */
export const mostListed = 10_000

/** Says in the workbook that it does not hold all there are. */
export function cutNote(total: number): string[] {
  if (total <= mostListed) return []
  return [fillIn(screeningLabels.notes.cut, { listed: mostListed, total })]
}
