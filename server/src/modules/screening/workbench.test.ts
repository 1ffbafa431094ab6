import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSheet } from '../../excel/read-sheet.ts'
import { givenEnterprise, officialOf } from '../../testing/given-enterprise.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'

let app: TestApp
const gejiu = officialOf('/53/5325/532501/')
const honghe = officialOf('/53/5325/', 'prefecture-official')
const told = { source: 'registry', reason: '核对' }

type Row = { enterpriseId: string; seedOutcome: string | null; name: string }

async function tell(id: string, figures: Record<string, string>) {
  const facts = Object.entries(figures).map(([key, text]) => {
    const [factId, year] = key.split('@')
    return { factId, ...(year && { year: Number(year) }), value: { kind: 'number', text } }
  })
  const answer = await app.as(gejiu, `POST /api/enterprise/enterprises/${id}/facts`, {
    facts,
    ...told,
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

async function entitle(id: string, content: object) {
  const answer = await app.as(gejiu, `POST /api/enterprise/enterprises/${id}/titles`, {
    content,
    ...told,
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

async function start(standard: string, region = '532501') {
  const run = await app.as(honghe, 'POST /api/screening/runs', {
    region,
    standard,
    on: '2026-06-01',
  })
  expect(run.status, JSON.stringify(run.body)).toBe(200)
  return run.body.run.id as string
}

const rowsOf = async (id: string, filters: object = {}) =>
  (await app.as(honghe, `GET /api/screening/runs/${id}/rows`, filters)).body

async function newList(region: string, title = '专精特新种子') {
  const made = await app.as(honghe, 'POST /api/screening/shortlists', {
    region,
    tier: 'srdi',
    year: 2026,
    title,
  })
  return `/api/screening/shortlists/${made.body.id}`
}

async function linesOf(file: Buffer): Promise<string[]> {
  const lines: string[] = []
  for await (const event of readSheet(file, 'a.xlsx'))
    if (event.kind === 'rows')
      lines.push(
        ...event.rows.map(([, cells]) => cells.map((cell) => String(cell ?? '')).join('|')),
      )
  return lines
}

const firms: Record<'poor' | 'lapsed' | 'entitled', string> = { poor: '', lapsed: '', entitled: '' }

beforeAll(async () => {
  app = await testApp({ today: '2026-06-01' })
  for (const key of ['poor', 'lapsed', 'entitled'] as const) {
    const { id } = await givenEnterprise(app, {
      name: `工作台${key}（虚构）有限公司`,
      industryCode: key === 'poor' ? 'C3525' : 'C3985',
    })
    firms[key] = id
  }
  await tell(firms.poor, {
    'revenue@2025': '20000000',
    'rd_expense@2025': '900000',
    'rd_expense@2024': '1400000',
  })
  const innovative = { tier: 'innovative' }
  await entitle(firms.lapsed, { ...innovative, startOn: '2020-01-01', endOn: '2023-12-31' })
  await entitle(firms.entitled, { ...innovative, startOn: '2025-01-01', endOn: '2027-12-31' })
})
afterAll(() => app.close())

describe('the filters of the workbench', () => {
  it('count as many firms as choosing them shows, also where a tier has alternative ways', async () => {
    for (const standard of ['innovative', 'seed-little-giant']) {
      const id = await start(standard)
      const all = await rowsOf(id)
      for (const { id: criterion, unmet } of all.criteria)
        expect((await rowsOf(id, { criterion })).total, `${standard} ${criterion}`).toBe(unmet)
      for (const { code: industry, firms: count } of all.industries)
        expect((await rowsOf(id, { industry })).total).toBe(count)
    }
  })

  it('offer the divisions the firms stand in, by name', async () => {
    const { industries } = await rowsOf(await start('srdi'))
    expect(industries).toEqual([
      { code: 'C35', name: '专用设备制造业', firms: 1 },
      { code: 'C39', name: '计算机、通信和其他电子设备制造业', firms: 2 },
    ])
  })
})

describe('who may be a seed', () => {
  it('is said of every row, and whom the plan rules out is not suggested', async () => {
    const id = await start('srdi')
    const { rows } = (await rowsOf(id)) as { rows: Row[] }
    const seed = (firm: string) => rows.find((row) => row.enterpriseId === firm)?.seedOutcome
    expect([seed(firms.entitled), seed(firms.lapsed), seed(firms.poor)]).toEqual([
      'met',
      'unmet',
      'unknown',
    ])
    const { body } = await app.as(honghe, `GET ${await newList('5325')}/suggestions`, { runId: id })
    const suggested = body.rows.map((row: Row) => row.enterpriseId)
    expect(suggested).toContain(firms.entitled)
    expect(suggested).not.toContain(firms.lapsed)
  })
})

describe('the workbook', () => {
  it('says of each unmet condition what is, what is asked and where it is written', async () => {
    const id = await start('srdi')
    const { raw } = await app.as(honghe, `GET /api/screening/runs/${id}/rows.xlsx`)
    const line = (await linesOf(raw)).find((one) => one.includes('工作台poor'))
    expect(line).toContain(
      'S26-3a 近两年每年研发费用总额：现值 90 万元，要求 ≥ 100 万元（附件1(三)）',
    )
  })

  it('stands in the order of the screen', async () => {
    const id = await start('srdi')
    const { rows } = await rowsOf(id, { sort: 'name', order: 'desc' })
    const { raw } = await app.as(honghe, `GET /api/screening/runs/${id}/rows.xlsx`, {
      sort: 'name',
      order: 'desc',
    })
    const names = (await linesOf(raw)).flatMap((line) => /工作台[a-z]+/.exec(line)?.[0] ?? [])
    expect(names).toEqual(rows.map(({ name }: Row) => /工作台[a-z]+/.exec(name)?.[0]))
  })
})

describe('a list and the run that fills it', () => {
  it('stand in one territory, so that whoever reads the list sees why each firm is on it', async () => {
    const list = await newList('532501')
    const choice = { enterpriseIds: [firms.poor], reason: '增长快' }
    const beyond = await app.as(honghe, `POST ${list}/entries`, {
      ...choice,
      runId: await start('srdi', '5325'),
    })
    expect(beyond).toMatchObject({ status: 422, body: { code: 'screening.run-beyond-list' } })
    const own = await app.as(honghe, `POST ${list}/entries`, {
      ...choice,
      runId: await start('srdi'),
    })
    expect(own.body.added).toBe(1)
    const { raw } = await app.as(gejiu, `GET ${list}/export.xlsx`)
    expect((await linesOf(raw)).join('\n')).toMatch(/工作台poor.*增长快/s)
  })

  it('are of one tier', async () => {
    const answer = await app.as(honghe, `POST ${await newList('532501', '另一份')}/entries`, {
      runId: await start('innovative'),
      enterpriseIds: [firms.poor],
    })
    expect(answer).toMatchObject({ status: 422, body: { code: 'screening.other-tier' } })
  })
})

describe('lists as workbooks', () => {
  it('are dated by the day in China, also before eight in the morning', async () => {
    app.clock.setToday('2026-06-02')
    app.clock.advance(-9 * 3_600_000)
    const run = await start('srdi')
    const ranked = await app.as(honghe, `GET /api/screening/runs/${run}/rows.xlsx`)
    expect((await linesOf(ranked.raw)).join('\n')).toContain('数据截至 2026-06-02')
    const list = await newList('532501', '清晨名单')
    const choice = { runId: run, enterpriseIds: [firms.poor], reason: '清晨选入' }
    await app.as(honghe, `POST ${list}/entries`, choice)
    const { raw } = await app.as(honghe, `GET ${list}/export.xlsx`)
    expect((await linesOf(raw)).join('\n')).toMatch(/清晨选入.*2026-06-02/)
    app.clock.setToday('2026-06-01')
  })
})

describe('the share of a county in the quota', () => {
  it('shows what rounding makes of it, and what the other ways would', async () => {
    const { body } = await app.as(gejiu, 'GET /api/policy/regions/532501', { on: '2026-06-01' })
    const share = body.seeds.find(({ tier }: { tier: string }) => tier === 'srdi')
    expect(share).toMatchObject({
      arithmetic: '60×21/90=14 →\u00a013',
      condition: { standard: 'seed-srdi', edition: 'honghe-2025' },
    })
    expect(share.variants.map(({ quota }: { quota: number }) => quota)).toEqual([13, 14, 14])
  })
})
