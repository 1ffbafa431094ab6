import { matrixText, roleLabels } from '@tidu/contracts/access/labels'
import type { Context } from '../../context.ts'
import { writeTable } from '../../excel/write-table.ts'
import type { FileAnswer } from '../../http/file-answer.ts'
import { record } from '../audit/index.ts'
import { showMatrix } from './show-matrix.ts'

/** Endpoint × role, for the office that signs who may do what. */
export async function exportMatrix(
  context: Context,
  { format }: { format: 'xlsx' | 'csv' },
): Promise<FileAnswer> {
  const { roles, endpoints } = await showMatrix()
  await record(context, 'access.export-matrix', 'permissions', { format })
  const { name, method, path, permission, title, allowed } = matrixText
  return writeTable(
    {
      title,
      header: [name, method, path, permission, ...roles.map((role) => roleLabels[role])],
      rows: endpoints.map((endpoint) => [
        endpoint.title,
        endpoint.method,
        endpoint.path,
        endpoint.permission,
        ...roles.map((role) => (endpoint.roles.includes(role) ? allowed : '')),
      ]),
    },
    format,
  )
}
