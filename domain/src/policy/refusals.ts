import { type CodesOf, Refusal } from '../shared/index.ts'

/** Every way the policy module says no. */
export const refuse = {
  unknownStandard: (standard: string, edition: string) =>
    new Refusal('not-found', 'policy.unknown-standard', { standard, edition }),
  noEdition: (standard: string, on: string) =>
    new Refusal('invalid', 'policy.no-edition', { standard, on }),
  unknownDocument: (id: string) => new Refusal('not-found', 'policy.unknown-document', { id }),
  unknownRegion: (region: string) => new Refusal('not-found', 'policy.unknown-region', { region }),
  unfitSheet: (problems: string[]) => new Refusal('invalid', 'policy.unfit-sheet', { problems }),
}

export type PolicyRefusal = CodesOf<typeof refuse>
