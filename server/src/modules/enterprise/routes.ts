import * as api from '@tidu/contracts/enterprise/endpoints'
import type { Serve } from '../../http/serve.ts'
import { correctEnterprise } from './correct-enterprise.ts'
import { countTiers } from './count-tiers.ts'
import { createEnterprise } from './create-enterprise.ts'
import { exportConflicts } from './export-conflicts.ts'
import { exportEnterprises } from './export-enterprises.ts'
import { listConflicts } from './list-conflicts.ts'
import { listDuplicates } from './list-duplicates.ts'
import { listEnterprises } from './list-enterprises.ts'
import { listExpiringTitles } from './list-expiring-titles.ts'
import { mergeEnterprises } from './merge-enterprises.ts'
import { resolveConflict } from './resolve-conflict.ts'
import { searchIndustries } from './search-industries.ts'
import { showEnterprise } from './show-enterprise.ts'
import { showFactHistory } from './show-fact-history.ts'
import { showFactSheet } from './show-fact-sheet.ts'
import { showQualityBoard } from './show-quality-board.ts'
import { tellCompliance, tellIp, tellTag, tellTitle } from './tell-entry.ts'
import { tellFacts } from './tell-facts.ts'
import { voidEntry } from './void-entry.ts'

export function enterpriseRoutes(serve: Serve): void {
  serve(api.listEnterprises, listEnterprises)
  serve(api.exportEnterprises, exportEnterprises)
  serve(api.showEnterprise, showEnterprise)
  serve(api.showFactSheet, showFactSheet)
  serve(api.showFactHistory, showFactHistory)
  serve(api.createEnterprise, createEnterprise)
  serve(api.correctEnterprise, correctEnterprise)
  serve(api.tellFacts, tellFacts)
  serve(api.tellTitle, tellTitle)
  serve(api.tellIp, tellIp)
  serve(api.tellCompliance, tellCompliance)
  serve(api.tellTag, tellTag)
  serve(api.voidEntry, voidEntry)
  serve(api.listConflicts, listConflicts)
  serve(api.exportConflicts, exportConflicts)
  serve(api.resolveConflict, resolveConflict)
  serve(api.listDuplicates, listDuplicates)
  serve(api.mergeEnterprises, mergeEnterprises)
  serve(api.countTiers, countTiers)
  serve(api.showQualityBoard, showQualityBoard)
  serve(api.listExpiringTitles, listExpiringTitles)
  serve(api.searchIndustries, searchIndustries)
}
