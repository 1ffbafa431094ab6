export interface SessionLife {
  readonly idleMinutes: number
  readonly absoluteHours: number
}

export interface SessionTimes {
  readonly startedAt: Date
  readonly lastSeenAt: Date
}

/** A session ends after a quiet time, and after a working day whatever happens. */
export function isExpired(session: SessionTimes, now: Date, life: SessionLife): boolean {
  return now >= expiresAt(session, life)
}

export function expiresAt(session: SessionTimes, life: SessionLife): Date {
  return new Date(
    Math.min(
      session.lastSeenAt.getTime() + life.idleMinutes * 60_000,
      session.startedAt.getTime() + life.absoluteHours * 3_600_000,
    ),
  )
}
