import { type CodesOf, Refusal } from '../shared/index.ts'

/** Every way this module says no. */
export const refuse = {
  unknownRegion: (code: string) => new Refusal('not-found', 'region.unknown', { code }),
}

export type RegionRefusal = CodesOf<typeof refuse>
