import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runTiduHere } from '../testing/run-tidu-here.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** In a process of its own, as people run it; the other tests spare the start. */
function tidu(args: string[], input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    input,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const sheet = {
  current: {
    industry: 'C3525',
    segment_start_date: '2022-12-31',
    on_abnormal_operation_list: false,
  },
  years: {
    2025: { revenue: 15_000_000, main_revenue: 12_000_000, rd_expense: 1_000_000, employees: 120 },
  },
}

const fromInput = ['evaluate', '--facts', '-', '--json']
const evaluate = (more: string[], facts: unknown = sheet) =>
  runTiduHere([...fromInput, ...more], typeof facts === 'string' ? facts : JSON.stringify(facts))

const criterion = (stdout: string, id: string) =>
  JSON.parse(stdout).criteria.find((one: { id: string }) => one.id === id)

describe('tidu evaluate', () => {
  it('prints the verdict of the contract as JSON and nothing else on stdout', () => {
    const asked = [...fromInput, '--standard', 'srdi', '--on', '2026-06-01']
    const { status, stdout } = tidu(asked, JSON.stringify(sheet))
    expect(status).toBe(0)
    const verdict = JSON.parse(stdout)
    expect(verdict).toMatchObject({
      standard: 'srdi',
      edition: '2026-2',
      filing: 'new',
      on: '2026-06-01',
      outcome: 'unknown',
    })
    expect(criterion(stdout, 'S26-2b')).toMatchObject({
      outcome: 'met',
      actual: 80,
      required: 80,
      operator: '>=',
      unit: '%',
      missing: [],
      cite: { document: 'miit-2026-2' },
    })
    expect(criterion(stdout, 'S26-2c')).toMatchObject({
      outcome: 'unknown',
      missing: ['total_liabilities', 'total_assets'],
    })
  })

  it('names the figure to look at where a share was to be taken of nothing', async () => {
    const given = { years: { 2025: { total_assets: 0, total_liabilities: 100 } } }
    const { stdout } = await evaluate(['--standard', 'srdi', '--on', '2026-06-01'], given)
    expect(criterion(stdout, 'S26-2c')).toMatchObject({
      outcome: 'unknown',
      missing: ['total_assets'],
    })
  })

  it('keeps every digit: one fen under the line is under it', async () => {
    const text = '{"years":{"2025":{"revenue":14999999.999999999999999999}}}'
    const { stdout } = await evaluate(['--standard', 'srdi', '--on', '2026-06-01'], text)
    expect(criterion(stdout, 'S26-2a').outcome).toBe('unmet')
  })

  it.each([
    ['srdi', 'new', '2026-03-31', '2022-63'],
    ['srdi', 'review', '2026-04-01', '2026-2'],
    ['little-giant', 'new', '2026-04-01', '2026-2'],
    ['little-giant', 'review', '2026-12-31', '2022-63'],
    ['little-giant', 'review', '2027-01-01', '2026-2'],
    ['innovative', 'new', '2026-06-01', '2022-63'],
  ])('judges a %s %s filing of %s by %s', async (standard, filing, on, edition) => {
    const { stdout } = await evaluate(['--standard', standard, '--filing', filing, '--on', on])
    expect(JSON.parse(stdout).edition).toBe(edition)
  })

  it('uses a forced edition on any day', async () => {
    const { stdout } = await evaluate([
      '--standard',
      'srdi',
      '--on',
      '2026-06-01',
      '--edition',
      '2022-63',
    ])
    expect(JSON.parse(stdout).edition).toBe('2022-63')
  })

  it('reads 10.0 % as met under 临沧 and unmet under 红河', async () => {
    const share = async (region: string, id: string) => {
      const given = { current: { market_share: 0.1 } }
      const { stdout } = await evaluate(
        ['--standard', 'seed-little-giant', '--on', '2026-06-01', '--region', region],
        given,
      )
      return criterion(stdout, id).outcome
    }
    expect(await share('5309', 'LC-share')).toBe('met')
    expect(await share('532501', 'HH-share')).toBe('unmet')
  })

  it('answers a batch line for line, a line that cannot be read too', () => {
    const lines = [JSON.stringify(sheet), '{"years":{"2025":{"revenue":"一千万"}}}', '{}'].join(
      '\n',
    )
    const { status, stdout, stderr } = tidu(
      ['evaluate', '--standard', 'srdi', '--on', '2026-06-01', '--batch', '-'],
      lines,
    )
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ outcome, line }) => outcome ?? line)).toEqual(['unknown', 2, 'unknown'])
    expect(stderr).toContain('不是数值')
    expect(status).toBe(1)
  })

  it('tells of an odd column once, however many lines have it', () => {
    const lines = Array.from({ length: 3 }, () => '{"current":{"employees":5}}').join('\n')
    const { stderr } = tidu(
      ['evaluate', '--standard', 'srdi', '--on', '2026-06-01', '--batch', '-'],
      lines,
    )
    expect(stderr).toBe('第 1 行 current.employees:是年度数据，已忽略，请写在 years.<年份> 下。\n')
  })

  it('ends quietly when whoever reads has seen enough', () => {
    const lines = Array.from({ length: 500 }, () => '{}').join('\n')
    const words = '--standard srdi --on 2026-06-01 --batch -'
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${main}" evaluate ${words} | head -c 10`],
      { input: lines, encoding: 'utf8' },
    )
    expect([stdout, stderr]).toEqual(['{"standard', ''])
  })

  it('tells people in text what lacks, how much of what, and where a line must be crossed', () => {
    const text = (region: string, current: object, years = {}) =>
      tidu(
        [
          ...['evaluate', '--standard', 'seed-little-giant', '--on', '2026-06-01'],
          ...['--region', region, '--facts', '-'],
        ],
        JSON.stringify({ current, years }),
      ).stdout
    const honghe = text(
      '5325',
      { market_share: 0.1, willing_to_apply: false },
      { 2025: { revenue: 80_000_000, rd_expense: 1_000_000 } },
    )
    expect(honghe).toMatch(/HH-share\t.*，主导产品市场占有率须超过这条线$/m)
    expect(honghe).toMatch(/HH-willing\t.*，有申报意愿须为“是”$/m)
    expect(honghe).toMatch(/HH-rd-50m\t.*，研发费用（2025 年）再增 3800000 元$/m)
    expect(honghe).toMatch(/HH-debt\t.*，缺 负债总额（2025 年）、资产总额（2025 年）$/m)
    const points = '主导产品市场占有率再增 3 个百分点'
    expect(text('5309', { market_share: 0.07 })).toContain(`${points}\n`)
    expect(text('5325', { market_share: 0.07 })).toContain(`${points}，且须超过这条线\n`)
  })

  it.each([
    [['--standard', 'srdi', '--on', '2022-07-31'], '没有适用'],
    [['--standard', 'srdi', '--on', '2026-02-30'], '不是有效日期'],
    [['--standard', 'giant', '--on', '2026-06-01'], '没有标准 giant'],
    [['--standard', 'seed-little-giant', '--on', '2026-06-01'], '--region'],
    [['--standard', 'srdi', '--on', '2026-06-01', '--edition', '1999-1'], '没有适用'],
    [['--standard', 'srdi', '--on', '2026-06-01', '--batch', 'b.jsonl'], '只能用一个'],
    [['--standard', 'srdi'], '缺少必填选项 --on'],
    [['--standard', 'srdi', '--on', '2026-06-01', '--editon', '2026-2'], '是不是想写 --edition'],
    [['--standard', 'srdi', '--on'], '后面要写值'],
  ])('refuses %j with a sentence on stderr and exit code 2', async (args, sentence) => {
    const { status, stdout, stderr } = await evaluate(args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(sentence)
  })
})

describe('facts that cannot be used', () => {
  it.each([
    ['{"current":', '不是有效的 JSON'],
    ['[]', '数据:应为一组'],
    ['{"current":{"market_share":0.1,"market_share":0.9}}', '“market_share”写了两次'],
    ['{"years":{"2025":{"revenue":"NaN"}}}', 'years.2025.revenue'],
    ['{"years":{"2025":{"revenue":1e9999}}}', 'years.2025.revenue'],
    ['{"years":{"25":{"revenue":1}}}', '不是四位年份'],
    ['{"current":{"segment_start_date":"2023-02-29"}}', '不是有效日期'],
    ['{"ips":[{"class":"III"}]}', 'ips[0].class'],
    ['{"ips":[{"in_use":"false"}]}', 'ips[0].in_use'],
    ['{"titles":[{"end":"2027-01-01","state":"valid"}]}', 'titles[0].tier'],
    ['{"titles":[{"tier":"SRDI","state":"valid"}]}', 'titles[0].tier'],
    ['{"current":{"market_share":10}}', '10% 写 0.1'],
  ])('%s is refused with its place, and nothing stands on stdout', async (facts, sentence) => {
    const { status, stdout, stderr } = await evaluate(
      ['--standard', 'srdi', '--on', '2026-06-01'],
      facts,
    )
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
  })

  it('a fact or a column nobody knows is told and passed over', async () => {
    const odd = { current: { foo: 1 }, ips: [{ kind: 'design', colour: 'red' }] }
    const { status, stderr } = await evaluate(['--standard', 'srdi', '--on', '2024-02-29'], odd)
    expect(status).toBe(0)
    expect(stderr).toContain('current.foo')
    expect(stderr).toContain('ips[0].colour')
  })
})

describe('tidu size', () => {
  const size = async (...args: string[]) =>
    JSON.parse((await runTiduHere(['size', '--json', ...args])).stdout).class

  it.each([
    [['--industry', 'C39', '--employees', '280', '--revenue', '500000000'], 'small'],
    [['--industry', 'C39', '--employees', '1200', '--revenue', '300000000'], 'medium'],
    [['--industry', 'I65', '--employees', '300', '--revenue', '99990000'], 'medium'],
    [['--industry', 'C39', '--revenue', '1000000'], 'micro'],
    [['--industry', 'C39', '--employees', '280'], 'unknown'],
    [['--industry', 'J66', '--employees', '280'], 'manual'],
  ])('%j is %s', async (args, expected) => {
    expect(await size(...args)).toBe(expected)
  })
})
