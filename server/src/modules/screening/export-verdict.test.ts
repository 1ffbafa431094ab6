import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readZipDirectory } from '../../excel/zip-directory.ts'
import { givenEnterprise, officialOf } from '../../testing/given-enterprise.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'

let app: TestApp
let firm: string
const gejiu = officialOf('/53/5325/532501/')
const neighbour = officialOf('/53/5325/532503/')
const asked = { standard: 'srdi', on: '2026-06-01' }

/** The text of the document, a line per paragraph. */
function linesOf(docx: Buffer): string[] {
  const part = readZipDirectory(docx).find(({ path }) => path === 'word/document.xml')
  if (!part) throw new Error('no document inside')
  const packed = docx.subarray(part.start, part.start + part.packedBytes)
  const xml = (part.method === 0 ? packed : inflateRawSync(packed)).toString('utf8')
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''),
    )
}

const report = (actor = gejiu, more: object = {}) =>
  app.as(actor, `GET /api/screening/verdicts/${firm}/report.docx`, { ...asked, ...more })

beforeAll(async () => {
  app = await testApp({ today: '2026-06-01' })
  firm = (await givenEnterprise(app, { name: '报告A&B（虚构）有限公司' })).id
  const figure = (factId: string, year: number, text: string) => ({
    factId,
    year,
    value: { kind: 'number', text },
  })
  const answer = await app.as(gejiu, `POST /api/enterprise/enterprises/${firm}/facts`, {
    facts: [
      figure('revenue', 2025, '20000000'),
      figure('revenue', 2024, '19000000'),
      figure('main_revenue', 2025, '18000000'),
      figure('rd_expense', 2025, '500000'),
      figure('rd_expense', 2024, '1400000'),
    ],
    source: 'audited',
    reason: '审计报告',
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
})
afterAll(() => app.close())

describe('体检 as a Word file', () => {
  it('says what the page says: result, figures against the line, distance, clause', async () => {
    const { status, headers, raw } = await report()
    expect(status).toBe(200)
    const { body: api } = await app.request({ method: 'GET', url: '/api/openapi.json' })
    const described = api.paths['/api/screening/verdicts/{enterpriseId}/report.docx'].get
    expect(Object.keys(described.responses['200'].content)).toEqual([headers['content-type']])
    const lines = linesOf(raw)
    expect(lines[0]).toBe('专精特新中小企业预判报告')
    expect(lines).toContain('报告A&amp;B（虚构）有限公司')
    const { body } = await app.as(gejiu, `GET /api/screening/verdicts/${firm}`, asked)
    for (const { title } of body.verdict.criteria)
      expect(lines.some((line) => line.startsWith(title))).toBe(true)
    expect(lines.find((line) => line.includes('不代表认定结论'))).toContain('未达标')
    expect(lines.find((line) => line.startsWith('拥有经认定的省部级以上研发机构'))).toContain(
      '豁免依据',
    )
    const from = lines.indexOf('二、未达标的条件')
    const to = lines.indexOf('三、需要补充的数据')
    const table = lines.slice(from, to)
    expect(table).toContain('50 万元')
    expect(table.some((line) => line.includes('研发') && line.includes('再增'))).toBe(true)
    expect(table.some((line) => line.startsWith('附件1'))).toBe(true)
    expect(lines).toContain(
      '条款未注明文件的，出自工信部企业〔2026〕2号《优质中小企业梯度培育管理办法》。',
    )
  })

  it('never counts a missing fact among what is short', async () => {
    const lines = linesOf((await report()).raw)
    const { body } = await app.as(gejiu, `GET /api/screening/verdicts/${firm}`, asked)
    const unknown = body.verdict.criteria.find(
      ({ outcome }: { outcome: string }) => outcome === 'unknown',
    )
    const from = lines.indexOf('二、未达标的条件')
    const to = lines.indexOf('三、需要补充的数据')
    expect(lines.slice(from, to)).not.toContain(unknown.title)
  })

  it('does not exist for the neighbouring county, and leaves a line on the trail', async () => {
    expect((await report(neighbour)).status).toBe(404)
    const inspector = officialOf('/53/5325/', 'inspector')
    const { body } = await app.as(inspector, 'GET /api/audit/entries', { subject: firm })
    expect(body.rows.map(({ action }: { action: string }) => action)).toContain('screening.export')
  })
})
