import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyCreditCode, givenEnterprise, officialOf } from '../../testing/given-enterprise.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'

let app: TestApp
const gejiu = officialOf('/53/5325/532501/')
const mengzi = officialOf('/53/5325/532503/')
const honghe = officialOf('/53/5325/', 'prefecture-official')

beforeAll(async () => {
  app = await testApp({ today: '2026-06-01' })
})
afterAll(() => app.close())

const yuan = (text: string) => ({ kind: 'number', text })
const tell = (id: string, facts: object[], source = 'declared', actor = gejiu) =>
  app.as(actor, `POST /api/enterprise/enterprises/${id}/facts`, {
    facts,
    source,
    reason: '年度填报',
  })
const file = (id: string, asOf: object = {}, actor = gejiu) =>
  app.as(actor, `GET /api/enterprise/enterprises/${id}`, asOf)
const sheet = async (id: string, asOf: object = {}) =>
  (await app.as(gejiu, `GET /api/enterprise/enterprises/${id}/fact-sheet`, asOf)).body

describe('one file per firm 一户一档', () => {
  it('refuses a code with a wrong check digit and says which one is expected', async () => {
    const good = anyCreditCode()
    const wrong = good.slice(0, 17) + (good.endsWith('0') ? '1' : '0')
    const answer = await app.as(gejiu, 'POST /api/enterprise/enterprises', {
      name: '错码（虚构）有限公司',
      regionCode: '532501',
      creditCode: wrong,
      source: 'registry',
    })
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({
      code: 'enterprise.bad-credit-code',
      details: { problem: 'check-digit', expected: good[17] },
    })
  })

  it('explains a 15-digit registration number', async () => {
    const answer = await app.as(gejiu, 'POST /api/enterprise/enterprises', {
      name: '旧号（虚构）有限公司',
      regionCode: '532501',
      creditCode: '532501100000123',
      source: 'registry',
    })
    expect(answer.body.code).toBe('enterprise.legacy-code')
  })

  it('keeps one code to one file', async () => {
    const { creditCode } = await givenEnterprise(app)
    const again = await app.as(gejiu, 'POST /api/enterprise/enterprises', {
      name: '同码（虚构）有限公司',
      regionCode: '532501',
      creditCode: ` ${creditCode.toLowerCase()} `,
      source: 'registry',
    })
    expect(again).toMatchObject({ status: 409, body: { code: 'enterprise.code-taken' } })
  })

  it('does not tell a neighbour whose code it is', async () => {
    const { creditCode } = await givenEnterprise(app, { regionCode: '532501' })
    const answer = await app.as(mengzi, 'POST /api/enterprise/enterprises', {
      name: '邻县（虚构）有限公司',
      regionCode: '532503',
      creditCode,
      source: 'registry',
    })
    expect(answer).toMatchObject({ status: 409, body: { code: 'enterprise.elsewhere' } })
  })

  it('puts no firm outside the territory of the person who creates it', async () => {
    const answer = await app.as(mengzi, 'POST /api/enterprise/enterprises', {
      name: '越界（虚构）有限公司',
      regionCode: '532501',
      source: 'registry',
    })
    expect(answer).toMatchObject({ status: 422, body: { code: 'enterprise.region-outside' } })
  })

  it('lets a firm speak for itself, but not bring other firms onto the register', async () => {
    const { id } = await givenEnterprise(app)
    const firm = officialOf('/53/5325/532501/', 'enterprise', id)
    const answer = await app.as(firm, 'POST /api/enterprise/enterprises', {
      name: '另立（虚构）有限公司',
      regionCode: '532501',
      source: 'declared',
    })
    expect(answer).toMatchObject({ status: 422, body: { code: 'enterprise.region-outside' } })
  })

  it('does not exist for another county, by any endpoint', async () => {
    const { id } = await givenEnterprise(app)
    const title = { tier: 'srdi', startOn: '2025-01-01', endOn: '2027-12-31' }
    const told = { source: 'registry', reason: '认定' }
    for (const [call, body] of [
      [`GET /api/enterprise/enterprises/${id}`, {}],
      [`GET /api/enterprise/enterprises/${id}/fact-sheet`, {}],
      [`GET /api/enterprise/enterprises/${id}/fact-history`, { factId: 'revenue' }],
      [
        `POST /api/enterprise/enterprises/${id}/facts`,
        { facts: [{ factId: 'revenue', year: 2025, value: yuan('1') }], ...told },
      ],
      [`POST /api/enterprise/enterprises/${id}/titles`, { content: title, ...told }],
      [
        `PATCH /api/enterprise/enterprises/${id}`,
        { revision: 1, name: '改名（虚构）有限公司', ...told },
      ],
    ] as const) {
      expect(await app.as(mengzi, call, body)).toMatchObject({
        status: 404,
        body: { code: 'enterprise.unknown' },
      })
    }
    const seen = await app.as(mengzi, 'GET /api/enterprise/enterprises')
    expect(seen.body.total).toBe(0)
  })
})

describe('the unit of a figure', () => {
  it('may be said when it is the one the figure is kept in, and no other', async () => {
    const { id } = await givenEnterprise(app)
    const revenue = { factId: 'revenue', year: 2025, value: yuan('1200') }
    expect(await tell(id, [{ ...revenue, unit: '万元' }])).toMatchObject({
      status: 422,
      body: { code: 'enterprise.other-unit', details: { unit: '元', given: '万元' } },
    })
    expect((await tell(id, [{ ...revenue, unit: '元' }])).status).toBe(200)
  })
})

describe('the trail of a firm', () => {
  it('is read where the firm lies, also of what was done from above', async () => {
    const { id } = await givenEnterprise(app)
    const told = { source: 'registry', reason: '认定' }
    const title = { tier: 'srdi', startOn: '2025-01-01', endOn: '2027-12-31' }
    await app.as(honghe, `POST /api/enterprise/enterprises/${id}/titles`, {
      content: title,
      ...told,
    })
    const seenFrom = async (path: string) =>
      (await app.as(officialOf(path, 'inspector'), 'GET /api/audit/entries', { subject: id })).body
    const acts = (await seenFrom('/53/5325/532501/')).rows.map(
      ({ action }: { action: string }) => action,
    )
    expect(acts).toEqual(['enterprise.tell-title', 'enterprise.create'])
    expect((await seenFrom('/53/5325/532503/')).total).toBe(0)
  })
})

describe('a list for a region', () => {
  it.each([
    'GET /api/enterprise/enterprises',
    'GET /api/enterprise/conflicts',
    'GET /api/enterprise/duplicates',
    'GET /api/enterprise/tier-counts',
    'GET /api/enterprise/expiring-titles',
  ])('says that it is not the reader’s, and not that it is empty: %s', async (list) => {
    const { id } = await givenEnterprise(app)
    const own = officialOf('/53/5325/532501/', 'enterprise', id)
    const scopeOf = async (actor: typeof own, region: string) =>
      (await app.as(actor, list, { region })).body.isInScope
    expect(await scopeOf(gejiu, '5309')).toBe(false)
    expect(await scopeOf(gejiu, '532501')).toBe(true)
    expect(await scopeOf(gejiu, '53')).toBe(true)
    expect(await scopeOf(own, '532501')).toBe(true)
    const nowhere = await app.as(gejiu, list, { region: '999999' })
    expect(nowhere).toMatchObject({ status: 404, body: { code: 'region.unknown' } })
  })
})

describe('both times of a fact', () => {
  it('shows what was known then, although it was corrected since', async () => {
    const { id } = await givenEnterprise(app)
    await tell(id, [{ factId: 'revenue', year: 2025, value: yuan('12345678.90') }])
    app.clock.setToday('2026-07-15')
    await tell(id, [{ factId: 'revenue', year: 2025, value: yuan('22345678.9') }])

    const before = { recordedBefore: '2026-07-01T00:00:00Z' }
    expect((await sheet(id)).years['2025'].revenue).toBe(22345678.9)
    expect((await sheet(id, before)).years['2025'].revenue).toBe(12345678.9)
    expect((await sheet(id, { recordedBefore: '2026-01-01T00:00:00Z' })).years).toEqual({})

    const history = await app.as(gejiu, `GET /api/enterprise/enterprises/${id}/fact-history`, {
      factId: 'revenue',
      year: 2025,
    })
    expect(history.body.rows.map((row: { counts: boolean }) => row.counts)).toEqual([true, false])
  })

  it('shows what held on a day, dated facts included', async () => {
    const { id } = await givenEnterprise(app)
    const level = (items: string[], validFrom: string) => ({
      factId: 'valid_honours',
      year: null,
      value: { kind: 'list', items },
      validFrom,
    })
    await tell(id, [level(['a'], '2024-01-01')])
    await tell(id, [level(['a', 'b'], '2026-03-01')])
    expect((await sheet(id, { validOn: '2026-02-28' })).current.valid_honours).toEqual(['a'])
    expect((await sheet(id, { validOn: '2026-03-01' })).current.valid_honours).toEqual(['a', 'b'])
    expect((await sheet(id, { validOn: '2023-12-31' })).current.valid_honours).toBeUndefined()
  })

  it('keeps 0 apart from unknown, and exact to the fen beyond a double', async () => {
    const { id } = await givenEnterprise(app)
    await tell(id, [
      { factId: 'rd_expense', year: 2025, value: yuan('0') },
      { factId: 'total_assets', year: 2025, value: yuan('90071992547409.91') },
    ])
    const { years } = await sheet(id)
    expect(years['2025']).toEqual({ rd_expense: 0, total_assets: '90071992547409.91' })
  })

  it('refuses an amount finer than a fen instead of rounding it', async () => {
    const { id } = await givenEnterprise(app)
    const answer = await tell(id, [{ factId: 'revenue', year: 2025, value: yuan('1.005') }])
    expect(answer).toMatchObject({ status: 422, body: { code: 'enterprise.bad-value' } })
  })

  it('cannot be rewritten, not even by a slip in the program', async () => {
    const { id } = await givenEnterprise(app)
    const { database } = app.connection
    await expect(
      database
        .updateTable('enterprise_fact')
        .set({ reason: 'x' })
        .where('enterprise_id', '=', id)
        .execute(),
    ).rejects.toThrow('keeps history')
    await expect(
      database.deleteFrom('enterprise_fact').where('enterprise_id', '=', id).execute(),
    ).rejects.toThrow('keeps history')
  })
})

describe('searching the list', () => {
  it('finds a firm by a part of its name, and nobody by a sign alone', async () => {
    const { id } = await givenEnterprise(app)
    const { name } = (await app.as(gejiu, `GET /api/enterprise/enterprises/${id}`)).body.enterprise
    const find = async (text: string) =>
      (await app.as(gejiu, 'GET /api/enterprise/enterprises', { text })).body
    expect((await find(name.slice(1, 5))).rows).toContainEqual(expect.objectContaining({ name }))
    expect(await find('%')).toMatchObject({ rows: [], total: 0 })
  })
})

describe('sources that disagree', () => {
  it('believes the audit, keeps the declaration beside it, and drops neither silently', async () => {
    const { id } = await givenEnterprise(app)
    await tell(id, [{ factId: 'revenue', year: 2024, value: yuan('1000') }], 'audited')
    const declared = await tell(id, [{ factId: 'revenue', year: 2024, value: yuan('1200') }])
    expect(declared.body).toMatchObject({ outcome: 'conflicting', items: [{ counts: false }] })
    expect((await sheet(id)).years['2024'].revenue).toBe(1000)

    const register = await app.as(gejiu, 'GET /api/enterprise/conflicts')
    const row = register.body.rows.find((one: { enterpriseId: string }) => one.enterpriseId === id)
    expect(row).toMatchObject({ factId: 'revenue', year: 2024 })
    expect(row.words.map((word: { value: string }) => word.value)).toEqual(['1000', '1200'])
    const named = await app.as(gejiu, 'GET /api/enterprise/conflicts', { text: row.name })
    expect(named.body.rows).toContainEqual(row)
    const other = await app.as(gejiu, 'GET /api/enterprise/conflicts', { text: '查无此企业' })
    expect(other.body).toEqual({ rows: [], total: 0, isInScope: true })
    const taken = await app.as(gejiu, 'GET /api/enterprise/conflicts.xlsx', { text: row.name })
    const [, , header, ...lines] = (await readXlsx(taken.raw)).sheets[0]?.rows ?? []
    expect(header).toHaveLength(8)
    expect(lines).toEqual([
      [row.name, '个旧市', '营业收入', 2024, '元', '1000', '审计报告', '企业填报：1200'],
    ])

    const keepSeq = row.words[1].seq
    const call = `POST /api/enterprise/enterprises/${id}/resolve-conflict`
    const decision = { factId: 'revenue', year: 2024, keepSeq, reason: '审计报告已更正' }
    expect((await app.as(gejiu, call, decision)).body).toEqual({ retracted: 1 })
    expect((await sheet(id)).years['2024'].revenue).toBe(1200)
    expect((await app.as(gejiu, call, decision)).status).toBe(409)
    expect((await file(id)).body.quality.accurate.conflicts).toEqual([])
  })

  it('takes what a firm says of itself as declared, whatever the form claims', async () => {
    const { id } = await givenEnterprise(app)
    const firm = officialOf('/53/5325/532501/', 'enterprise', id)
    await tell(
      id,
      [{ factId: 'srdi_eval_score', year: 2026, value: yuan('61.5') }],
      'platform',
      firm,
    )
    expect((await sheet(id)).years['2026']).toEqual({
      srdi_eval_score: 61.5,
      srdi_eval_score_source: 'declared',
    })
    await tell(id, [{ factId: 'srdi_eval_score', year: 2026, value: yuan('58') }], 'platform')
    expect((await sheet(id)).years['2026']).toEqual({
      srdi_eval_score: 58,
      srdi_eval_score_source: 'platform',
    })
  })

  it('tells a form that someone else was faster', async () => {
    const { id } = await givenEnterprise(app)
    const { revision } = (await file(id)).body.enterprise
    const body = { revision, source: 'registry', reason: '变更登记', foundedOn: '2016-01-01' }
    const call = `PATCH /api/enterprise/enterprises/${id}`
    expect((await app.as(gejiu, call, body)).status).toBe(200)
    expect(await app.as(gejiu, call, body)).toMatchObject({
      status: 409,
      body: { code: 'enterprise.changed-meanwhile' },
    })
    expect((await file(id)).body.enterprise.foundedOn).toBe('2016-01-01')
  })
})

describe('joining two files of one firm', () => {
  it('keeps both histories and lists what they disagree on', async () => {
    const one = await givenEnterprise(app, { name: '重复（虚构）有限公司' })
    const two = await givenEnterprise(app, { name: '重复 (虚构) 有限公司' })
    await tell(one.id, [{ factId: 'revenue', year: 2023, value: yuan('500') }], 'audited')
    await tell(two.id, [
      { factId: 'revenue', year: 2023, value: yuan('700') },
      { factId: 'employees', year: 2023, value: yuan('30') },
    ])
    const twins = await app.as(honghe, 'GET /api/enterprise/duplicates')
    expect(twins.body.groups.flat().map((firm: { id: string }) => firm.id)).toEqual(
      expect.arrayContaining([one.id, two.id]),
    )
    // Which of the two stays is decided by what either of them knows.
    expect(twins.body.groups.flat()).toContainEqual(
      expect.objectContaining({
        id: two.id,
        tiers: [],
        complete: expect.any(Number),
        changedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      }),
    )
    const merged = await app.as(honghe, 'POST /api/enterprise/merges', {
      keptId: one.id,
      mergedId: two.id,
      reason: '同一企业',
    })
    expect(merged.body.outcome).toBe('conflicting')
    expect((await sheet(one.id)).years['2023']).toEqual({ revenue: 500, employees: 30 })
    expect((await file(two.id)).body).toMatchObject({
      enterprise: { mergedInto: one.id },
      actions: [],
    })
    expect((await sheet(two.id)).years['2023'].revenue).toBe(700)
    expect(await tell(two.id, [{ factId: 'revenue', year: 2023, value: yuan('1') }])).toMatchObject(
      { status: 409 },
    )
  })
})
