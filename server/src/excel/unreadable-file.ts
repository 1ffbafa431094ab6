import type { FileProblem } from '@tidu/domain/exchange'

/** The file cannot be read, and why. `place` names the sheet, row or part where that is known. */
export class UnreadableFile extends Error {
  readonly problem: FileProblem
  readonly place: string | undefined

  constructor(problem: FileProblem, place?: string) {
    super(place === undefined ? problem : `${problem}: ${place}`)
    this.name = 'UnreadableFile'
    this.problem = problem
    this.place = place
  }
}
