import { type CodesOf, Refusal } from '../shared/index.ts'

/** Every way screening says no. */
export const refuse = {
  unknownEnterprise: () => new Refusal('not-found', 'screening.unknown-enterprise'),
  unknownRegion: (region: string) =>
    new Refusal('not-found', 'screening.unknown-region', { region }),
  unknownRun: () => new Refusal('not-found', 'screening.unknown-run'),
  unknownShortlist: () => new Refusal('not-found', 'screening.unknown-shortlist'),
  unknownSnapshot: () => new Refusal('not-found', 'screening.unknown-snapshot'),
  noEdition: (on: string) => new Refusal('invalid', 'screening.no-edition', { on }),
  notInRun: (count: number) => new Refusal('invalid', 'screening.not-in-run', { count }),
  otherTier: () => new Refusal('invalid', 'screening.other-tier'),
  runBeyondList: (run: string, list: string) =>
    new Refusal('invalid', 'screening.run-beyond-list', { run, list }),
  tooManyFirms: (firms: number, most: number) =>
    new Refusal('invalid', 'screening.too-many-firms', { firms, most }),
  shortlistExists: (year: number, title: string) =>
    new Refusal('conflict', 'screening.shortlist-exists', { year, title }),
}

export type ScreeningRefusal = CodesOf<typeof refuse>
