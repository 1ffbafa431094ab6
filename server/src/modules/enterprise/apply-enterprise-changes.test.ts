import { randomUUID } from 'node:crypto'
import { systemActor } from '@tidu/domain/access'
import { type EnterpriseChange, type FactChange, liveFacts, wordsOf } from '@tidu/domain/enterprise'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '../../db/schema.ts'
import { anyCreditCode } from '../../testing/given-enterprise.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'
import { fromStored } from './fact-value.ts'
import {
  applyEnterpriseChanges,
  firmsOfBatch,
  loadFactSheets,
  retractBatch,
  type Writer,
} from './index.ts'
import { loadFactWords } from './load-fact-lines.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ today: '2026-06-01' })
})
afterAll(() => app.close())

const inOne = <Result>(work: (db: Db) => Promise<Result>) =>
  app.connection.database.transaction().execute(work)
const takeBack = async (db: Db, writer: Writer, batchId: string) =>
  retractBatch(db, writer, { batchId, firms: await firmsOfBatch(db, batchId), reason: '导错文件' })
const writerAt = (instant: string) => ({
  actor: systemActor('test'),
  now: new Date(instant),
  today: instant.slice(0, 10),
})
const june = writerAt('2026-06-01T02:00:00Z')

const amount = (factId: string, year: number, text: string): FactChange => ({
  factId,
  year,
  value: { kind: 'number', text },
})
const row = (credit_code: string, facts: FactChange[], more: object = {}): EnterpriseChange => ({
  key: credit_code,
  master: { credit_code, name: `导入${credit_code.slice(-5)}（虚构）公司`, region: '532501' },
  facts,
  source: 'import',
  ...more,
})
const apply = (changes: EnterpriseChange[], batch = randomUUID(), commit = true) =>
  inOne((db) => applyEnterpriseChanges(db, june, batch, changes, { commit }))
const outcomes = async (...given: Parameters<typeof apply>) =>
  (await apply(...given)).map(({ outcome }) => outcome)
const sheetOf = (id: string | undefined, asOf: object = {}) =>
  inOne(async (db) => {
    const ids = id === undefined ? [] : [id]
    const rows = []
    for await (const one of loadFactSheets(db, { ids }, { validOn: '2026-12-31', ...asOf })) {
      rows.push(one.sheet)
    }
    return rows[0]
  })

describe('the one writer', () => {
  it('keeps with every figure the unit it is told in', async () => {
    const head = {
      factId: 'market_share',
      year: null,
      value: { kind: 'number', text: '0.12' },
    } as const
    const [made] = await apply([
      row(anyCreditCode(), [amount('revenue', 2025, '100'), amount('employees', 2025, '9'), head]),
    ])
    const words = await inOne((db) =>
      loadFactWords(db, made?.enterpriseId ?? '', { validOn: '2026-12-31' }),
    )
    const units = Object.fromEntries(words.map(({ factId, unit }) => [factId, unit]))
    expect(units).toMatchObject({ revenue: '元', employees: '人', market_share: '比例', name: '' })
  })

  it('says in a dry run exactly what the commit then does, and writes nothing', async () => {
    const code = anyCreditCode()
    const told = [
      row(code, [amount('revenue', 2025, '100')]),
      row(code, [amount('revenue', 2025, '200')]),
      row(anyCreditCode(), [], { master: { name: '无区划（虚构）公司' } }),
    ]
    const dry = await outcomes(told, undefined, false)
    const { rows } = await app.connection.pool.query(
      'select from enterprise where credit_code = $1',
      [code],
    )
    expect(rows).toHaveLength(0)
    expect(dry).toEqual(['new', 'changed', 'rejected'])
    expect(await outcomes(told)).toEqual(dry)
  })

  it('changes nothing when the same file comes again', async () => {
    const told = [
      row(anyCreditCode(), [amount('revenue', 2024, '12.50'), amount('employees', 2024, '8')], {
        tags: [{ content: { tag: '四上企业' } }],
      }),
    ]
    expect(await outcomes(told)).toEqual(['new'])
    expect(await outcomes([{ ...row(told[0]?.key ?? '', []), ...told[0] }])).toEqual(['unchanged'])
  })

  it('fills the code of a firm that was known by its name only', async () => {
    const name = '待核码（虚构）公司'
    const [first] = await apply([
      { key: '1', master: { name, region: '532501' }, source: 'import' },
    ])
    const [second] = await apply([
      {
        key: '2',
        master: { name: '待核码(虚构) 公司', region: '532501', credit_code: anyCreditCode() },
        source: 'registry',
      },
    ])
    expect(second).toMatchObject({ outcome: 'changed', enterpriseId: first?.enterpriseId })
  })

  it('undoes one batch by appending: the firm it brought is gone, other knowledge stays', async () => {
    const [old, fresh] = [anyCreditCode(), anyCreditCode()]
    const [known] = await apply([row(old, [amount('revenue', 2024, '100')])])
    const batch = randomUUID()
    const [, made] = await apply(
      [
        row(old, [amount('revenue', 2024, '900')], { tags: [{ content: { tag: '新业态' } }] }),
        row(fresh, [amount('revenue', 2024, '5')]),
      ],
      batch,
    )
    const rowsBefore = await factRows()
    const undone = await inOne((db) => takeBack(db, june, batch))
    expect(undone).toMatchObject({ entries: 1, withdrawn: 1, kept: 0 })
    expect(await factRows()).toBe(rowsBefore + undone.facts)
    expect((await sheetOf(known?.enterpriseId))?.years?.['2024']?.revenue).toBe(100)
    expect(await sheetOf(made?.enterpriseId)).toBeUndefined()
    // The same file again brings the firm back.
    expect(await outcomes([row(fresh, [amount('revenue', 2024, '5')])])).toEqual(['new'])
    expect((await sheetOf(made?.enterpriseId))?.years?.['2024']?.revenue).toBe(5)
  })

  const factRows = async () =>
    Number((await app.connection.pool.query('select count(*) from enterprise_fact')).rows[0].count)
})

describe('the past, read by SQL', () => {
  it('equals the plain rule of the domain at every instant and day', async () => {
    const code = anyCreditCode()
    const [made] = await apply([row(code, [])])
    const id = made?.enterpriseId ?? ''
    const sources = ['declared', 'audited', 'import', 'platform'] as const
    for (let step = 0; step < 24; step += 1) {
      const source = sources[(step * 7) % 4] ?? 'declared'
      const from = `2026-0${1 + (step % 5)}-01`
      const dated = { factId: 'market_share', year: null, validFrom: from, source }
      const value = { kind: 'number' as const, text: `0.${10 + step}` }
      const change = row(code, [
        { ...dated, value },
        { ...amount('revenue', 2020 + (step % 7), String(step)), source },
      ])
      const batch = randomUUID()
      const writer = writerAt(`2026-07-${String(step + 1).padStart(2, '0')}T00:00:00.000Z`)
      await inOne((db) => applyEnterpriseChanges(db, writer, batch, [change]))
      if (step % 5 === 4) await inOne((db) => takeBack(db, writer, batch))
    }
    const facts = await allFacts(id)
    for (const recordedBefore of facts.map(({ recordedAt }) => recordedAt)) {
      for (const validOn of ['2023-06-30', '2026-01-31', '2026-03-01', '2026-12-31']) {
        const live = liveFacts(facts, { validOn, recordedBefore })
        const share = wordsOf(live.filter(({ factId }) => factId === 'market_share'))[0]?.value
        const sheet = await sheetOf(id, { validOn, recordedBefore })
        const expected = share?.kind === 'number' ? Number(share.text) : undefined
        expect(sheet?.current?.market_share).toBe(expected)
        const years = new Set(
          live.flatMap(({ factId, year }) => (factId === 'revenue' ? [String(year)] : [])),
        )
        expect(new Set(Object.keys(sheet?.years ?? {}))).toEqual(years)
      }
    }
  })

  async function allFacts(id: string) {
    const rows = await app.connection.database
      .selectFrom('enterprise_fact')
      .selectAll()
      .where('enterprise_id', '=', id)
      .orderBy('seq')
      .execute()
    return rows.map((one) => ({
      seq: one.seq,
      factId: one.fact_id,
      year: one.year,
      value: fromStored(one),
      source: one.source,
      validFrom: one.valid_from,
      validTo: one.valid_to,
      recordedAt: one.recorded_at.toISOString(),
      retracts: one.retracts,
    }))
  }
})
