import * as api from '@tidu/contracts/exchange/endpoints'
import type { Serve } from '../../http/serve.ts'
import { cancelImport } from './cancel-import.ts'
import { commitImport } from './commit-import.ts'
import { createImport } from './create-import.ts'
import { downloadRejected } from './download-rejected.ts'
import { downloadTemplate } from './download-template.ts'
import { exportImportRows } from './export-import-rows.ts'
import { exportImports } from './export-imports.ts'
import { judgeImport } from './judge-import.ts'
import { listImportRows } from './list-import-rows.ts'
import { listImports } from './list-imports.ts'
import { listTemplates } from './list-templates.ts'
import { saveMapping } from './save-mapping.ts'
import { showImport } from './show-import.ts'
import { showMapping } from './show-mapping.ts'
import { undoImport } from './undo-import.ts'

export function exchangeRoutes(serve: Serve): void {
  serve(api.createImport, createImport)
  serve(api.listImports, listImports)
  serve(api.exportImports, exportImports)
  serve(api.showImport, showImport)
  serve(api.listImportRows, listImportRows)
  serve(api.exportImportRows, exportImportRows)
  serve(api.showMapping, showMapping)
  serve(api.saveMapping, saveMapping)
  serve(api.judgeImport, judgeImport)
  serve(api.commitImport, commitImport)
  serve(api.cancelImport, cancelImport)
  serve(api.undoImport, undoImport)
  serve(api.downloadRejected, downloadRejected)
  serve(api.listTemplates, listTemplates)
  serve(api.downloadTemplate, downloadTemplate)
}
