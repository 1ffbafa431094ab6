import {
  effectiveProfile,
  lintRegions,
  parseDocument,
  parseRegion,
  seedQuota,
  settleReadings,
} from '@tidu/domain/policy'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadAll } from './testing/load-all.ts'

// An invented county of 临沧 (the code is not in use), written as its officials would write it.
const documentYaml = `
id: invented-2026-1
title: 虚构县支持专精特新企业若干措施
number: 虚政发〔2026〕1号
issuer: 虚构县人民政府
region: '530999'
genre: 措施
dates: { issuedOn: 2026-02-10, publishedOn: 2026-02-20, effectiveFrom: 2026-03-01, effectiveTo: 2027-02-28 }
confidence: high
edges: [{ kind: implements, to: lincang-2025-2027 }]
clauses:
  - { id: INV-1, path: 第一条, summary: 在市级奖励之外加奖 }
  - { id: INV-2, path: 第二条, summary: 种子库加倍、占有率加严 }
`
const profileYaml = `
code: '530999'
name: 虚构县
shortName: 虚构县
level: county
parent: '5309'
periods:
  - id: '2026'
    document: invented-2026-1
    from: 2026
    to: 2027
    tiers:
      - { tier: srdi, label: 县级口径专精特新, cite: { clause: INV-1, confidence: high } }
    seedRatios:
      - { tier: srdi, basis: annual-target, times: 4, operator: '>=', cite: { clause: INV-2, confidence: high } }
    annualTargets:
      - { tier: srdi, method: spread, total: 3, operator: '=', cite: { clause: INV-2, confidence: high } }
    lines:
      - { id: market-share, key: market_share, label: 占有率, operator: '>', value: 12, unit: '%', cite: { clause: INV-2, confidence: high } }
    choices:
      - { id: quota-rounding, option: county-round-up-annual, reason: 县政府常务会议定, cite: { clause: INV-2, confidence: high } }
    awards:
      - { id: county-bonus, tier: srdi, label: 县级加奖, amountYuan: '30000', firstTimeOnly: true, payer: 虚构县财政, cite: { clause: INV-1, quote: 加奖3万元, confidence: high } }
`
const { corpus, filedProfiles, profiles, readings } = loadAll()
const { document } = parseDocument(parse(documentYaml), 'invented.yaml')
const { profile, problems } = parseRegion(parse(profileYaml), '530999.yaml')
if (document === undefined || profile === undefined) throw new Error(JSON.stringify(problems))
const allDocuments = [...corpus, document]
const allProfiles = [...profiles, profile]
const on = (day: string) => effectiveProfile('530999', day, allProfiles, allDocuments)

describe('a sixth region, added by data alone', () => {
  it('passes the linter: adding and tightening need no permission', () => {
    const filed = [...filedProfiles, { file: '530999.yaml', profile }]
    expect(lintRegions(filed, allDocuments, readings)).toEqual([])
  })

  it('stacks its bonus on the 10, 5 and 2 万元 of the city, each with its own clause', () => {
    const srdi = on('2026-11-22').awards.filter(({ value }) => value.tier === 'srdi')
    expect(srdi.map(({ region, value }) => [region, value.amountYuan, value.cite.clause])).toEqual([
      ['530999', '30000', 'INV-1'],
      ['5309', '50000', 'LC-3.1'],
    ])
    const sum = srdi.reduce((total, { value }) => total + BigInt(value.amountYuan ?? '0'), 0n)
    expect(sum).toBe(80_000n)
    const city = on('2026-11-22').awards.filter(({ region }) => region === '5309')
    expect(city.map(({ value }) => value.amountYuan)).toEqual(['100000', '50000', '20000'])
  })

  it('changes labels, lines and quotas without touching its neighbours', () => {
    const county = on('2026-11-22')
    const srdi = county.tiers.find(({ value }) => value.tier === 'srdi')
    expect(srdi?.value.label).toBe('县级口径专精特新')
    const share = county.lines.find(({ value }) => value.id === 'market-share')
    expect(share).toMatchObject({ region: '530999', value: { operator: '>', value: 12 } })
    const debt = county.lines.find(({ value }) => value.id === 'debt-ratio')
    expect(debt).toMatchObject({ region: '5309' })
    const [period] = profile.periods
    if (period === undefined) throw new Error('no period')
    expect(seedQuota(period, 'srdi', 2027)).toMatchObject({ arithmetic: '4×2=8' })
  })

  it('settles an open reading for itself, and keeps the default of the others', () => {
    const settledFor = (code: string) =>
      settleReadings(readings, effectiveProfile(code, '2026-11-22', allProfiles, allDocuments))
    const roundingIn = (code: string) =>
      settledFor(code).find(({ reading }) => reading.id === 'quota-rounding')
    expect(roundingIn('530999')).toMatchObject({
      option: 'county-round-up-annual',
      chosen: { region: '530999', value: { cite: { clause: 'INV-2' } } },
    })
    expect(roundingIn('5309')).toMatchObject({ option: 'prefecture-largest-remainder' })
    expect(roundingIn('5309')?.chosen).toBeUndefined()
    expect(settledFor('5325')).toHaveLength(20)
  })

  it('stops the day after its end and falls back to the city', () => {
    const lastDay = on('2027-02-28').awards.map(({ value }) => value.id)
    expect(lastDay).toContain('county-bonus')
    const dayAfter = on('2027-03-01')
    expect(dayAfter.awards.map(({ value }) => value.id)).not.toContain('county-bonus')
    expect(dayAfter.ended[0]?.state).toMatchObject({ because: 'expired', since: '2027-03-01' })
    expect(dayAfter.seedRatios.every(({ region }) => region === '5309')).toBe(true)
  })

  it('may not loosen a line of the city without saying why', () => {
    const lintWith = (line: string) => {
      const loosened = parseRegion(
        parse(profileYaml.replace("value: 12, unit: '%'", line)),
        'f.yaml',
      )
      if (loosened.profile === undefined) throw new Error(JSON.stringify(loosened.problems))
      const filed = [...filedProfiles, { file: '530999.yaml', profile: loosened.profile }]
      return lintRegions(filed, allDocuments, readings)
    }
    const [found] = lintWith("value: 8, unit: '%'")
    expect(found).toMatchObject({
      code: 'loosens-superior-rule',
      path: 'periods[0].lines[0]',
      details: { own: '> 8%', superior: '>= 10%' },
    })
    expect(lintWith("value: 8, unit: '%', loosens: 县情特殊，市局同意")).toEqual([])
  })
})
