import * as api from '@tidu/contracts/policy/endpoints'
import type { Serve } from '../../http/serve.ts'
import { compareEditions } from './compare-editions.ts'
import { compareRegions } from './compare-regions.ts'
import { evaluateSheet } from './evaluate-sheet.ts'
import { listDocuments } from './list-documents.ts'
import { listFacts } from './list-facts.ts'
import { listStandards } from './list-standards.ts'
import { runPackCases } from './run-pack-cases.ts'
import { showDocument } from './show-document.ts'
import { showRegionPolicy } from './show-region-policy.ts'
import { showStandard } from './show-standard.ts'

export function policyRoutes(serve: Serve): void {
  serve(api.listStandards, listStandards)
  serve(api.showStandard, showStandard)
  serve(api.runCases, runPackCases)
  serve(api.compareEditions, compareEditions)
  serve(api.listFacts, listFacts)
  serve(api.evaluateSheet, evaluateSheet)
  serve(api.listDocuments, listDocuments)
  serve(api.showDocument, showDocument)
  serve(api.compareRegions, compareRegions)
  serve(api.showRegionPolicy, showRegionPolicy)
}
