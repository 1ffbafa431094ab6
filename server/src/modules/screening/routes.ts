import * as api from '@tidu/contracts/screening/endpoints'
import type { Serve } from '../../http/serve.ts'
import { addEntries } from './add-entries.ts'
import { createShortlist } from './create-shortlist.ts'
import { exportImpact } from './export-impact.ts'
import { exportRows } from './export-rows.ts'
import { exportShortlist } from './export-shortlist.ts'
import { exportVerdict } from './export-verdict.ts'
import { listRows } from './list-rows.ts'
import { listRuns } from './list-runs.ts'
import { listShortlists } from './list-shortlists.ts'
import { listSnapshots } from './list-snapshots.ts'
import { removeEntry } from './remove-entry.ts'
import { saveSnapshot } from './save-snapshot.ts'
import { showImpact } from './show-impact.ts'
import { showIpCounts } from './show-ip-counts.ts'
import { showLadder } from './show-ladder.ts'
import { showShortlist } from './show-shortlist.ts'
import { showSnapshot } from './show-snapshot.ts'
import { showStanding } from './show-standing.ts'
import { showVerdict } from './show-verdict.ts'
import { startRun } from './start-run.ts'
import { suggestEntries } from './suggest-entries.ts'

export function screeningRoutes(serve: Serve): void {
  serve(api.showVerdict, showVerdict)
  serve(api.exportVerdict, exportVerdict)
  serve(api.showLadder, showLadder)
  serve(api.showIpCounts, showIpCounts)
  serve(api.showStanding, showStanding)
  serve(api.saveSnapshot, saveSnapshot)
  serve(api.listSnapshots, listSnapshots)
  serve(api.showSnapshot, showSnapshot)
  serve(api.startRun, startRun)
  serve(api.listRuns, listRuns)
  serve(api.listRows, listRows)
  serve(api.exportRows, exportRows)
  serve(api.showImpact, showImpact)
  serve(api.exportImpact, exportImpact)
  serve(api.createShortlist, createShortlist)
  serve(api.listShortlists, listShortlists)
  serve(api.showShortlist, showShortlist)
  serve(api.suggestEntries, suggestEntries)
  serve(api.addEntries, addEntries)
  serve(api.removeEntry, removeEntry)
  serve(api.exportShortlist, exportShortlist)
}
