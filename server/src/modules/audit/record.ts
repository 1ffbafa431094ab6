import { wholeInstallation } from '@tidu/domain/access'
import { withoutSecrets } from '@tidu/domain/audit'
import type { Context } from '../../context.ts'

/** What of a context the trail needs; jobs and the command line have it too. */
export type Witness = Pick<Context, 'actor' | 'db' | 'now' | 'requestId' | 'client'>

export interface Circumstances {
  /** Where the subject lies; the actor's own region when not said. Decides who sees the entry. */
  regionPath?: string
  /** Why, in the words of the person who acted. */
  reason?: string | undefined
  result?: 'done' | 'refused'
}

/**
 * Writes who did what to which subject, in the transaction of the act: both happen or neither.
 * `details` are for readers of the trail: before and after, counts, batch numbers. Secrets are
 * withheld by name, and nobody should rely on it.
 */
export async function record(
  { actor, db, now, requestId, client }: Witness,
  action: `${string}.${string}`,
  subject: string,
  details: Record<string, unknown> = {},
  { regionPath, reason, result = 'done' }: Circumstances = {},
): Promise<void> {
  await db
    .insertInto('audit_entry')
    .values({
      occurred_at: now,
      actor_kind: actor.kind,
      account_id: actor.accountId ?? null,
      actor_name: actor.name,
      actor_role: actor.role,
      session_id: actor.sessionId ?? null,
      api_key_id: actor.apiKeyId ?? null,
      delegation_ids: [...actor.delegationIds],
      action,
      result,
      subject,
      region_path: regionPath ?? (actor.homePath || wholeInstallation),
      details: JSON.stringify(withoutSecrets(details)),
      reason: reason ?? null,
      address: client.address,
      request_id: requestId,
    })
    .execute()
}
