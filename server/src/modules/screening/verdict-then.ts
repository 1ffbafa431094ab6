import { createHash } from 'node:crypto'
import { evaluate, type Verdict } from '@tidu/policy-engine/evaluate'
import type { Filing } from '@tidu/policy-engine/rule'
import type { Db } from '../../db/schema.ts'
import { loadFactSheet } from '../enterprise/index.ts'
import { findRules, policyShelf } from '../policy/index.ts'

export interface Then {
  enterpriseId: string
  regionCode: string
  standard: string
  filing: Filing
  on: string
  edition?: string | undefined
  recordedBefore: Date
}

/** A verdict from the facts recorded before a moment. The same question always gives the same bytes. */
export async function verdictThen(
  db: Db,
  then: Then,
): Promise<{ verdict: Verdict; text: string; sha256: string }> {
  const rules = findRules({ ...then, region: then.regionCode })
  const sheet = await loadFactSheet(db, then.enterpriseId, {
    validOn: then.on,
    recordedBefore: then.recordedBefore,
  })
  const verdict = evaluate(sheet, rules, policyShelf().library.words)
  const text = JSON.stringify(verdict)
  return { verdict, text, sha256: createHash('sha256').update(text).digest('hex') }
}
