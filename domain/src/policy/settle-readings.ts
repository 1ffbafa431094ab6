import type { Effective, EffectiveProfile } from './effective-profile.ts'
import type { ChosenReading, OpenReading } from './region-profile.ts'

/** An open reading with the option that holds for a region, and who chose it. */
export type SettledReading = {
  reading: OpenReading
  option: string
  /** Absent while nobody has decided and the default stands. */
  chosen?: Effective<ChosenReading>
}

/** Which option of each open reading holds under a profile; shown wherever it changes a result. */
export function settleReadings(
  readings: readonly OpenReading[],
  profile: Pick<EffectiveProfile, 'choices'>,
): SettledReading[] {
  return readings.map((reading) => {
    const chosen = profile.choices.find(({ value }) => value.id === reading.id)
    return chosen === undefined
      ? { reading, option: reading.default }
      : { reading, option: chosen.value.option, chosen }
  })
}
