import type { Context } from '../../context.ts'
import { importAnswer } from './import-answer.ts'
import { loadImport } from './load-import.ts'

export async function showImport(context: Context, { id }: { id: string }) {
  return importAnswer(context, await loadImport(context, id))
}
