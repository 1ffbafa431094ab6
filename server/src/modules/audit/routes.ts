import * as api from '@tidu/contracts/audit/endpoints'
import type { Serve } from '../../http/serve.ts'
import { exportEntries } from './export-entries.ts'
import { listEntries } from './list-entries.ts'
import { showChainHeads } from './show-chain-heads.ts'
import { verifyChains } from './verify-chains.ts'

export function auditRoutes(serve: Serve): void {
  serve(api.listEntries, listEntries)
  serve(api.exportEntries, exportEntries)
  serve(api.listChainHeads, showChainHeads)
  serve(api.verifyChains, verifyChains)
}
