import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { officialOf } from '../../testing/given-enterprise.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'

let app: TestApp
const actor = officialOf('/53/5325/', 'prefecture-official')
beforeAll(async () => {
  app = await testApp({ today: '2026-06-01' })
})
afterAll(() => app.close())

const get = async (path: string, query: object = {}) =>
  (await app.as(actor, `GET /api/region/${path}`, query)).body

describe('the region tree 区划', () => {
  it('lists the 13 counties of 红河 in pinyin order, its zones beside them', async () => {
    const { rows } = await get('regions', { parent: '5325' })
    const counties = rows.filter((row: { type: string }) => row.type === 'county')
    expect(counties).toHaveLength(13)
    expect(counties.map((row: { name: string }) => row.name.slice(0, 2)).slice(0, 3)).toEqual([
      '个旧',
      '河口',
      '红河',
    ])
    expect(rows.some((row: { name: string }) => row.name === '蒙自经济技术开发区')).toBe(true)
  })

  it('lets a zone count in its county, so that a total has it once', async () => {
    const { region, ancestors } = await get('regions/500111-jkq')
    expect(region).toMatchObject({ parentCode: '50', ownerCode: '500111' })
    expect(ancestors.map((one: { code: string }) => one.code)).toEqual(['50', '500111'])
  })

  it('is dated: 蒙自 was a county before it became a city', async () => {
    const { rows } = await get('regions', { parent: '5325', on: '2009-01-01' })
    const names = rows.map((row: { name: string }) => row.name)
    expect(names).toContain('蒙自县')
    expect(names).not.toContain('蒙自市')
  })

  it.each([
    ['云南省 红河哈尼族彝族自治州 个旧市', '532501'],
    ['红河州', '5325'],
    ['个旧', '532501'],
    ['红河州红河县', '532529'],
    ['云南省红河州个旧市金湖路1号', '532501'],
    ['５３２５００', '5325'],
    ['重庆市市辖区大足', '500111'],
    ['大足高新区', '500111-gxq'],
    ['湖北省省直辖县级行政区划仙桃市', '429004'],
    ['双江', '530925'],
    ['云县', '530922'],
  ])('reads %s', async (text, code) => {
    expect(await get('resolve', { text })).toMatchObject({ kind: 'found', region: { code } })
  })

  it('leads a dissolved county to its successor, or to itself on a day of its time', async () => {
    expect(await get('resolve', { text: '蒙自县' })).toMatchObject({
      region: { code: '532503' },
      formerly: { code: '532522' },
    })
    expect(await get('resolve', { text: '蒙自县', on: '2005-01-01' })).toMatchObject({
      region: { code: '532522' },
    })
  })

  it('says when a name fits several places, and prefers the asker’s own area', async () => {
    const codes = (answer: { regions: { code: string }[] }) => answer.regions.map((one) => one.code)
    expect(codes(await get('resolve', { text: '红河' }))).toEqual(['5325', '532529'])
    expect(codes(await get('resolve', { text: '朝阳区' }))).toHaveLength(2)
    expect(await get('resolve', { text: '朝阳区', within: '22' })).toMatchObject({
      region: { code: '220104' },
    })
    expect(await get('resolve', { text: '火星' })).toEqual({ kind: 'unknown' })
  })
})

describe('departments by their function 职能', () => {
  it('finds one function behind the names of different places', async () => {
    for (const [text, region] of [
      ['市工业和信息化局牵头', '5309'],
      ['州工业和信息化局', '5325'],
      ['区经济信息委、经开区经发局', '500111'],
      ['省工業和信息化廳', '53'],
    ]) {
      const { found, unresolved } = await get('departments/resolve', { text, region })
      expect(unresolved).toEqual([])
      for (const one of found) expect(one.functionId).toBe('industry')
    }
  })

  it('says openly what it does not know', async () => {
    const { found, unresolved } = await get('departments/resolve', {
      text: '市财政局、市神仙局',
      region: '5309',
    })
    expect(found).toMatchObject([{ functionId: 'finance-budget' }])
    expect(unresolved).toEqual(['市神仙局'])
  })
})
