import { officialOf } from './given-enterprise.ts'
import type { TestApp } from './test-app.ts'

export interface GivenImport {
  /** Lines below the head: name, code, region name, revenue of 2025 in 万元. */
  lines: readonly (readonly [string, string, string, string])[]
  commit?: boolean
}

/** A roster read, and unless told otherwise committed, through the API; returns the import's id. */
export async function givenImport(
  app: TestApp,
  { lines, commit = true }: GivenImport,
): Promise<string> {
  const actor = officialOf('/53/', 'province-official')
  const head = '企业名称,统一社会信用代码,所属县市,2025年营业收入（万元）'
  const text = [head, ...lines.map((line) => line.join(','))].join('\r\n')
  const form = new FormData()
  form.set('input', JSON.stringify({ region: '5325', wait: true }))
  form.set('file', new Blob([`\ufeff${text}\r\n`]), '名册.csv')
  const read = await app.upload('POST /api/exchange/imports', form, actor)
  if (read.body.state !== 'ready') throw new Error(JSON.stringify(read.body))
  if (!commit) return read.body.id
  const done = await app.as(actor, `POST /api/exchange/imports/${read.body.id}/commit`, {})
  if (done.status !== 200) throw new Error(JSON.stringify(done.body))
  return read.body.id
}
