import {
  documentStatus,
  groundsOf,
  lintDocuments,
  successorsOf,
  sunsetAlerts,
} from '@tidu/domain/policy'
import { describe, expect, it } from 'vitest'
import { loadAll } from './testing/load-all.ts'

const { corpus, filedDocuments, problems } = loadAll()

function documentNumbered(number: string) {
  const found = corpus.find((document) => document.number === number)
  if (found === undefined) throw new Error(`no document ${number}`)
  return found
}

describe('the shipped documents', () => {
  it('parse and lint without a problem', () => {
    expect([...problems, ...lintDocuments(filedDocuments)]).toEqual([])
  })

  it('are filed under their own id', () => {
    for (const { file, document } of filedDocuments) expect(file).toBe(`${document.id}.yaml`)
  })

  it('hold the 134 clauses of the five plans, each with a fingerprint', () => {
    const plans = corpus.filter((document) => document.source?.covers === 'whole')
    const counts = plans.map((plan) => [plan.key, plan.clauses.length])
    expect(Object.fromEntries(counts)).toEqual({ LC: 19, YN: 17, HH: 22, SMX: 31, DZ: 45 })
    const clauses = plans.flatMap((plan) => plan.clauses)
    expect(new Set(clauses.map((clause) => clause.id)).size).toBe(134)
    expect(clauses.filter((clause) => clause.fingerprint === undefined)).toEqual([])
    const narrative = clauses.filter((clause) => clause.narrative).map((clause) => clause.id)
    expect(narrative.sort()).toEqual(['HH-1', 'YN-1'])
  })

  it('tell 成文 from 发布 from 生效: 红政办发〔2025〕30号 is in force from its publication', () => {
    const honghe = documentNumbered('红政办发〔2025〕30号')
    expect(honghe.dates).toMatchObject({ issuedOn: '2025-08-01', publishedOn: '2025-09-03' })
    expect(documentStatus(honghe, '2025-09-02', corpus).state).toBe('not-yet')
    expect(documentStatus(honghe, '2026-11-22', corpus).state).toBe('in-force')
  })

  it.each([
    ['红政办发〔2023〕81号', 'honghe-2025-30', '2025-09-03', false],
    ['临政办发〔2024〕16号', 'lincang-2025-2027', '2025-06-06', true],
  ])('show %s as repealed by %s on %s', (number, by, since, assumed) => {
    const repealed = documentNumbered(number)
    const status = documentStatus(repealed, '2026-11-22', corpus)
    expect(status).toMatchObject({ state: 'repealed', by, since, assumed })
    expect(documentStatus(repealed, '2025-01-01', corpus).state).toBe('in-force')
    expect(successorsOf(repealed.id, corpus).map((one) => one.document)).toEqual([by])
  })

  it('show the 三门峡 plan as expired from 2026-01-01 on, and warn before', () => {
    const plan = documentNumbered('三政办〔2022〕8号')
    expect(documentStatus(plan, '2025-12-31', corpus).state).toBe('in-force')
    expect(documentStatus(plan, '2026-01-01', corpus)).toMatchObject({
      state: 'expired',
      since: '2026-01-01',
    })
    const stageOn = (day: string) =>
      sunsetAlerts(corpus, day).find((alert) => alert.document === plan.id)?.stage
    expect(stageOn('2025-07-03')).toBeUndefined()
    expect(stageOn('2025-07-04')).toBe(180)
    expect(stageOn('2025-10-02')).toBe(90)
    expect(stageOn('2025-12-01')).toBe(30)
    expect(stageOn('2026-01-01')).toBeUndefined()
  })

  it('keep 63号 in force after 2026-04-01 and name what replaced a part of it', () => {
    const measures = documentNumbered('工信部企业〔2022〕63号')
    expect(documentStatus(measures, '2026-03-31', corpus).partlyReplacedBy).toEqual([])
    const status = documentStatus(measures, '2026-04-01', corpus)
    expect(status.state).toBe('in-force')
    expect(status.partlyReplacedBy.map((one) => one.document)).toEqual(['miit-2026-2'])
  })

  it('say of 大足 that its planning years are over although nobody wrote an end', () => {
    const plan = documentNumbered('大足府办发〔2022〕92号')
    expect(documentStatus(plan, '2026-11-22', corpus)).toMatchObject({
      state: 'in-force',
      planOver: true,
    })
  })

  it('lead from 红河 up to the provincial plan', () => {
    expect(groundsOf('honghe-2025-30', corpus)).toEqual(['yunnan-2025-27'])
    expect(groundsOf('yunnan-2023-2025', corpus)).toContain('miit-2022-63')
  })
})
