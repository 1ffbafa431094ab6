import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { officialOf } from '../../testing/given-enterprise.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'
import { demoEnterprises, writeDemoEnterprises } from './load-demo-enterprises.ts'

let app: TestApp
const honghe = officialOf('/53/5325/', 'prefecture-official')
const province = officialOf('/53/', 'province-official')
const country = officialOf('/', 'province-official')

beforeAll(async () => {
  app = await testApp({ today: '2026-11-22' })
  await app.connection.database.transaction().execute(writeDemoEnterprises)
}, 120_000)
afterAll(() => app.close())

const counts = async (region: string, on: string) =>
  (await app.as(country, 'GET /api/enterprise/tier-counts', { region, on })).body

describe('the invented demo 虚构', () => {
  it.each(['2024-12-31', '2026-11-22'])('has the published stocks on %s', async (on) => {
    const { totals, counties } = await counts('5325', on)
    expect(totals).toMatchObject({ innovative: 155, srdi: 68, 'little-giant': 6 })
    expect(counties).toHaveLength(13)
    const stocks = Object.fromEntries(
      counties.map((county: { name: string; tiers: Record<string, number> }) => [
        county.name.slice(0, 2),
        [county.tiers.innovative ?? 0, county.tiers.srdi ?? 0, county.tiers['little-giant'] ?? 0],
      ]),
    )
    expect(stocks).toEqual({
      蒙自: [19, 9, 0],
      个旧: [17, 16, 5],
      开远: [26, 7, 0],
      建水: [12, 5, 0],
      石屏: [10, 3, 0],
      弥勒: [20, 9, 1],
      泸西: [14, 4, 0],
      元阳: [4, 1, 0],
      红河: [14, 8, 0],
      绿春: [3, 2, 0],
      屏边: [6, 1, 0],
      金平: [6, 2, 0],
      河口: [4, 1, 0],
    })
    expect((await counts('5309', on)).totals).toMatchObject({ innovative: 178, srdi: 42 })
  })

  it('counts a firm with two titles in both stocks, and once as a holder', async () => {
    const { totals, holders } = await counts('5325', '2026-11-22')
    const seen = totals.innovative + totals.srdi + totals['little-giant'] + (totals.hnte ?? 0)
    expect(holders).toBeLessThan(seen)
    const inGejiu = await app.as(honghe, 'GET /api/enterprise/enterprises', {
      region: '532501',
      tier: 'little-giant',
    })
    for (const row of inGejiu.body.rows) expect(row.tiers).toContain('srdi')
  })

  it('counts a firm of a zone once in the total of its district', async () => {
    const district = await counts('500111', '2026-11-22')
    expect(district.counties.map((county: { code: string }) => county.code)).toEqual(['500111'])
    expect(district.totals).toMatchObject({ innovative: 20, srdi: 11, 'little-giant': 2 })
    const zone = await counts('500111-gxq', '2026-11-22')
    expect(zone.totals).toMatchObject({ innovative: 6, srdi: 4, 'little-giant': 1 })
  })

  it('marks every firm as invented', async () => {
    const answer = await app.as(country, 'GET /api/enterprise/enterprises', { pageSize: 200 })
    expect(answer.body.total).toBe(demoEnterprises().firms.length)
    for (const row of answer.body.rows) {
      expect(row.isFictional).toBe(true)
      expect(row.name).toContain('虚构')
    }
  })

  it('is the same every time', () => {
    expect(demoEnterprises()).toEqual(demoEnterprises())
  })

  it('has flaws that the checks find, at least 95 in a hundred', async () => {
    const { flaws } = demoEnterprises()
    const register = await listed()
    const missed = []
    for (const { creditCode, flaw } of flaws) {
      const found = await app.as(country, 'GET /api/enterprise/enterprises', { text: creditCode })
      const { id } = found.body.rows[0]
      const { quality } = (await app.as(country, `GET /api/enterprise/enterprises/${id}`)).body
      const codes = quality.accurate.contradictions.map((one: { code: string }) => one.code)
      const isFound =
        flaw === 'conflict'
          ? quality.accurate.conflicts.includes('2024:revenue')
          : flaw === 'duplicate'
            ? register.has(id)
            : codes.includes(flaw)
      if (!isFound) missed.push(`${flaw} ${creditCode}`)
    }
    expect(flaws.length).toBeGreaterThan(80)
    expect(missed.length / flaws.length, missed.join(', ')).toBeLessThanOrEqual(0.05)
  })

  async function listed(): Promise<Set<string>> {
    const answer = await app.as(country, 'GET /api/enterprise/duplicates')
    return new Set(answer.body.groups.flat().map((firm: { id: string }) => firm.id))
  }

  it('accuses few firms without a seeded flaw', async () => {
    const { flaws, firms } = demoEnterprises()
    const { rows } = (
      await app.as(province, 'GET /api/enterprise/enterprises', {
        sort: 'accurate',
        pageSize: 200,
      })
    ).body
    const bad = rows.filter((row: { accurate: number }) => row.accurate < 76)
    const guilty = new Set(flaws.map(({ creditCode }) => creditCode))
    const falsely = bad.filter((row: { creditCode: string }) => !guilty.has(row.creditCode))
    expect(falsely.length).toBeLessThan(firms.length / 100)
  })
})
