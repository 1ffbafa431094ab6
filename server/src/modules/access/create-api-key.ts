import { checkKey } from '@tidu/domain/access'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { loadOwnAccount } from './account-store.ts'
import { hashToken, newToken } from './tokens.ts'

/** `tidu_` lets a secret scanner recognise a key that was left in a file. */
const prefix = 'tidu_'
const hintLength = 10

export async function createApiKey(
  context: Context,
  given: { name: string; scopes: string[]; expiresAt: string },
): Promise<{ id: string; key: string }> {
  const { actor, db, now } = context
  const account = await loadOwnAccount(db, actor)
  const scopes = [...new Set(given.scopes)].sort()
  const expiresAt = new Date(given.expiresAt)
  checkKey(account.role, scopes, expiresAt, now)
  const key = `${prefix}${newToken()}`
  const { id } = await db
    .insertInto('access_api_key')
    .values({
      token_hash: hashToken(key),
      hint: key.slice(0, hintLength),
      account_id: account.id,
      name: given.name,
      scopes,
      created_at: now,
      expires_at: expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const details = { name: given.name, scopes, expiresAt: given.expiresAt }
  await record(context, 'access.create-api-key', id, details)
  return { id, key }
}
