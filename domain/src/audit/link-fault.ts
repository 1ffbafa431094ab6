/** What can be wrong with a link of the sealed trail. */
export const linkFaults = [
  /** The entry no longer says what was sealed. */
  'changed',
  /** A seal without its entry. */
  'entry-missing',
  /** A number is absent from the chain. */
  'seal-missing',
  /** The seal does not follow from the one before. */
  'seal-broken',
  /** The entry was moved to another chain. */
  'chain-differs',
  /** An entry is neither sealed nor waiting to be. */
  'never-sealed',
  /** The chain is shorter than, or other than, a head kept outside. */
  'head-differs',
] as const

export type LinkFault = (typeof linkFaults)[number]

export interface BrokenLink {
  readonly chain: string
  readonly number: number
  /** Undefined when only a head kept outside tells of the entry. */
  readonly entryId: number | undefined
  readonly fault: LinkFault
}
