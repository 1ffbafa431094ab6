import type { Context } from '../../context.ts'
import { hashToken, newToken } from './tokens.ts'

export const sessionCookie = 'tidu_session'

/** Opens a session and hands its token to the browser; the one presented before is ended (fixation). */
export async function openSession(
  context: Context,
  accountId: string,
  absoluteHours: number,
): Promise<string> {
  const { db, now, client, actor } = context
  if (actor.sessionId !== undefined) {
    await db
      .updateTable('access_session')
      .set({ ended_at: now })
      .where('id', '=', actor.sessionId)
      .execute()
  }
  const token = newToken()
  const { id } = await db
    .insertInto('access_session')
    .values({
      token_hash: hashToken(token),
      account_id: accountId,
      started_at: now,
      last_seen_at: now,
      address: client.address,
      device: client.userAgent.slice(0, 200),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  putToken(context, token, absoluteHours)
  return id
}

/** A new token for the same session, after a change of password or second factor; the old one is dead. */
export async function rotateSession(context: Context, absoluteHours: number): Promise<void> {
  const { actor, db } = context
  if (actor.sessionId === undefined) return
  const token = newToken()
  await db
    .updateTable('access_session')
    .set({ token_hash: hashToken(token) })
    .where('id', '=', actor.sessionId)
    .execute()
  putToken(context, token, absoluteHours)
}

export function dropToken({ setCookie }: Context): void {
  setCookie({ name: sessionCookie, value: undefined })
}

function putToken({ setCookie }: Context, token: string, absoluteHours: number): void {
  setCookie({ name: sessionCookie, value: token, maxAgeSeconds: absoluteHours * 3_600 })
}
