import * as api from '@tidu/contracts/upkeep/endpoints'
import type { Database } from '../../db/schema.ts'
import type { Serve } from '../../http/serve.ts'
import { listVerifications } from './list-verifications.ts'
import { verifyOn } from './verify.ts'

/** Verification reads as the owner of the database: no scope may hide a row from it. */
export function upkeepRoutes(serve: Serve, { database }: { database: Database }): void {
  serve(api.verify, verifyOn(database))
  serve(api.listVerifications, listVerifications)
}
