import { measureEngines } from './measure-engines.ts'
import { measureGrowth } from './measure-growth.ts'
import { measureImport } from './measure-import.ts'
import { measureSql } from './measure-sql.ts'
import { makeRegistry, openTiers } from './registry.ts'
import { reportLong } from './report-long.ts'
import { spread } from './spread.ts'

const short = process.argv.includes('--json')
const tierNames = ['innovative', 'srdi', 'little-giant', 'champion']

const effort = short
  ? { firms: 16_384, copies: 8, rounds: 3, atLeast: 0.35, rivalRows: 500 }
  : { firms: 65_536, copies: 2, rounds: 7, atLeast: 1, rivalRows: 2_000 }
const sqlRounds = short ? 7 : 15
const sheetRows = short ? 30_000 : 100_000

const one = openTiers(['little-giant'])
const [littleGiant] = one.read
if (!littleGiant) throw new Error('the little-giant rules are missing')
const registry = makeRegistry(one, effort.firms)
const engines = await measureEngines(one, littleGiant, registry, effort)

const all = openTiers(tierNames)
const wide = makeRegistry(all, 8_192)
const million = Math.ceil(1e6 / wide.firms.length)
const growth = await measureGrowth(
  all,
  wide,
  short ? [million] : [2, 12, 61, million],
  short ? 3 : 7,
)
const sql = await measureSql(one, littleGiant, registry, {
  firms: 100_000,
  rounds: sqlRounds,
})
const sheet = await measureImport(sheetRows, 40, short ? 2 : 3)

const median = (values: readonly number[] | undefined) => spread(values ?? []).median
const best = Math.max(...engines.rivals.map((name) => median(engines.speeds.get(name))))
const rounded = (value: number) => Number(value.toPrecision(4))
const result = {
  ratios: {
    trace: rounded(median(engines.speeds.get('tidu trace')) / best),
    columnar: rounded(median(engines.speeds.get('tidu columnar')) / best),
    sql: rounded(median(sql.ours) / median(sql.byHand)),
    import: rounded(median(sheet.ours) / median(sheet.bare)),
  },
  verdictsEqual: engines.verdictsEqual && sql.verdictsEqual,
  millionFirmsSeconds: rounded(growth.at(-1)?.seconds.median ?? Number.NaN),
}
if (short) process.stdout.write(`${JSON.stringify(result)}\n`)
else reportLong({ engines, growth, sql, sheet, result })
