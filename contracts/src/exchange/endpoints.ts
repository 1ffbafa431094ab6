import { importStates, rowOutcomes } from '@tidu/domain/exchange'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { importSorts } from './lists.ts'
import {
  columnShape,
  fieldShape,
  importCounts,
  importRowShape,
  importShape,
  sheetShape,
  unitShape,
} from './shapes.ts'

const id = z.uuid()
const regionCode = z.string().regex(/^[0-9a-z-]{2,20}$/)
const tags = z.array(z.string().max(40)).max(20)
const page = z.coerce.number().int().min(1).max(100_000).default(1)
/** Wait for the answer instead of polling: for small files and for the command line. */
const wait = z.boolean().default(false)

export const createImport = endpoint({
  method: 'POST',
  path: '/api/exchange/imports',
  title: '上传并读取名册',
  permission: 'exchange.import',
  takes: 'upload',
  input: z.strictObject({ region: regionCode.optional(), tags: tags.optional(), wait }),
  output: importShape,
})

const importFilters = {
  /** Part of the file's name or of the name of who brought it. */
  search: z.string().trim().max(100).optional(),
  state: z.enum(importStates).optional(),
}

export const listImports = endpoint({
  method: 'GET',
  path: '/api/exchange/imports',
  title: '列出导入记录',
  permission: 'exchange.see',
  input: z.strictObject({
    page,
    ...importFilters,
    sort: z.enum(importSorts).default('createdAt'),
    order: z.enum(['asc', 'desc']).default('desc'),
  }),
  output: z.strictObject({ rows: z.array(importShape), total: z.int(), pageSize: z.int() }),
})

export const exportImports = endpoint({
  method: 'GET',
  path: '/api/exchange/imports.xlsx',
  title: '导出导入记录',
  permission: 'exchange.see',
  input: z.strictObject(importFilters),
  output: z.never(),
  answers: 'file',
})

export const showImport = endpoint({
  method: 'GET',
  path: '/api/exchange/imports/:id',
  title: '查看导入',
  permission: 'exchange.see',
  input: z.strictObject({ id }),
  output: importShape,
})

const rowFilters = {
  outcome: z.enum(rowOutcomes).optional(),
  /** Only rows in which something was repaired. */
  repaired: z.enum(['true']).optional(),
  /** Part of the firm's name or its code. */
  search: z.string().trim().max(100).optional(),
}

export const listImportRows = endpoint({
  method: 'GET',
  path: '/api/exchange/imports/:id/rows',
  title: '查看导入的各行',
  permission: 'exchange.see',
  input: z.strictObject({
    id,
    page,
    ...rowFilters,
  }),
  output: z.strictObject({ rows: z.array(importRowShape), total: z.int(), pageSize: z.int() }),
})

export const exportImportRows = endpoint({
  method: 'GET',
  path: '/api/exchange/imports/:id/rows.xlsx',
  title: '导出核对结果',
  permission: 'exchange.see',
  input: z.strictObject({ id, ...rowFilters }),
  output: z.never(),
  answers: 'file',
})

export const showMapping = endpoint({
  method: 'GET',
  path: '/api/exchange/imports/:id/mapping',
  title: '查看表头对应',
  permission: 'exchange.see',
  input: z.strictObject({ id }),
  output: z.strictObject({
    sheets: z.array(sheetShape),
    tags,
    fields: z.array(fieldShape),
    knownTags: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  }),
})

export const saveMapping = endpoint({
  method: 'PUT',
  path: '/api/exchange/imports/:id/mapping',
  title: '更正表头对应',
  permission: 'exchange.import',
  input: z.strictObject({
    id,
    sheets: z
      .array(
        z.strictObject({
          sheet: z.int().min(0).max(1000),
          use: z.boolean(),
          columns: z
            .array(
              z.strictObject({
                column: columnShape.shape.column,
                fieldId: z.string().max(64).nullable(),
                year: columnShape.shape.year,
                unit: unitShape,
              }),
            )
            .max(1000),
        }),
      )
      .max(50),
    tags,
    wait,
  }),
  output: importShape,
})

export const judgeImport = endpoint({
  method: 'POST',
  path: '/api/exchange/imports/:id/dry-run',
  title: '重新核对导入',
  permission: 'exchange.import',
  input: z.strictObject({ id, wait }),
  output: importShape,
})

export const commitImport = endpoint({
  method: 'POST',
  path: '/api/exchange/imports/:id/commit',
  title: '导入入库',
  permission: 'exchange.import',
  input: z.strictObject({
    id,
    /** Row numbers; left out: all new and changed rows. Conflicting rows only when named. */
    only: z.array(z.int().min(1)).max(200_000).optional(),
    /** Conflicting rows written besides: “all new and changed, plus these”. */
    also: z.array(z.int().min(1)).max(200_000).optional(),
    except: z.array(z.int().min(1)).max(200_000).optional(),
    wait,
  }),
  output: z.strictObject({
    import: importShape,
    /** Rows written; all zero while a task is writing them. */
    committed: importCounts.pick({
      new: true,
      changed: true,
      unchanged: true,
      conflicting: true,
      rejected: true,
    }),
  }),
})

export const cancelImport = endpoint({
  method: 'POST',
  path: '/api/exchange/imports/:id/cancel',
  title: '取消导入',
  permission: 'exchange.import',
  input: z.strictObject({ id }),
  output: importShape,
})

export const undoImport = endpoint({
  method: 'POST',
  path: '/api/exchange/imports/:id/undo',
  title: '撤回导入',
  permission: 'exchange.import',
  input: z.strictObject({ id, reason: z.string().trim().min(1).max(500), wait }),
  output: importShape,
})

export const downloadRejected = endpoint({
  method: 'GET',
  path: '/api/exchange/imports/:id/rejected.xlsx',
  title: '下载未通过的行',
  permission: 'exchange.see',
  input: z.strictObject({ id }),
  output: z.never(),
  answers: 'file',
})

export const listTemplates = endpoint({
  method: 'GET',
  path: '/api/exchange/templates',
  title: '列出导入模板',
  permission: 'exchange.see',
  input: z.strictObject({}),
  output: z.strictObject({
    rows: z.array(z.strictObject({ id: z.string(), title: z.string(), description: z.string() })),
  }),
})

export const downloadTemplate = endpoint({
  method: 'GET',
  path: '/api/exchange/templates/:template/workbook.xlsx',
  title: '下载导入模板',
  permission: 'exchange.export',
  input: z.strictObject({
    template: z.string().regex(/^[a-z-]{1,40}$/),
    /** `true`: filled with the firms of the region. */
    filled: z.enum(['true', 'false']).default('false'),
    region: regionCode.optional(),
  }),
  output: z.never(),
  answers: 'file',
})
