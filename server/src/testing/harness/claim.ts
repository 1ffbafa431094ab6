import type { Random } from './random.ts'

export interface Effort {
  /** `short`: minutes count, a run within the tests. */
  short: boolean
  /** Trials asked for; undefined: the claim's own choice. */
  trials: number | undefined
  random: Random
  /** Progress for whoever waits; never part of the result. */
  say(text: string): void
}

/** What one claim was put to, and how it came out. */
export interface Evidence {
  trials: number
  /** One line per failed trial. */
  failures: string[]
  /** What was counted: acknowledged commits, kills, files. */
  figure: string
  /** The same with the protection off: the test must see it fail, or it sees nothing at all. */
  control: { failedAsItMust: boolean; figure: string }
}

export interface Claim {
  id: string
  title: string
  /** Its time goes by waiting: it runs beside the other claims. */
  waits?: true
  /** What this machine lacks, with the remedy; undefined when the claim can be tested here. */
  hindrance(): string | undefined
  test(effort: Effort): Promise<Evidence>
}
