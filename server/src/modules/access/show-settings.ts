import type { Context } from '../../context.ts'

export async function showSettings({ db }: Context) {
  const row = await db.selectFrom('access_setting').selectAll().executeTakeFirstOrThrow()
  return {
    officialPasswordProfile: row.official_password_profile,
    otherPasswordProfile: row.other_password_profile,
    idleMinutes: row.idle_minutes,
    absoluteHours: row.absolute_hours,
    factorForcedForAdministrators: row.factor_forced_for_administrators,
    demoExemptFromFactor: row.demo_exempt_from_factor,
  }
}
