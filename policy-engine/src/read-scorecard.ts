import { compareExact, multiply, toNumber, whole } from './exact.ts'
import { isPlain, type Plain, type Reading } from './pack-problem.ts'
import { parseQuantity, type Quantity } from './read-quantity.ts'
import { readTest, type TestContext } from './read-test.ts'
import type { Cite, Indicator, Test } from './rule.ts'

type Row = Indicator['rows'][number]

/** `{ value, at-least: { 5%: 20, 3%: 15 } }`: a value on an edge takes the higher score (63号 annex 4 (十三)). */
function readBands(given: Plain, context: TestContext, reading: Reading): Row[] {
  const key = isPlain(given['at-least']) ? 'at-least' : 'at-most'
  const edges = given[key]
  if (!isPlain(edges)) {
    reading.report('missing', { key: 'at-least | at-most' })
    return []
  }
  const rows: { edge: Quantity; points: number; when: Test }[] = []
  for (const [edge, points] of Object.entries(edges)) {
    const quantity = parseQuantity(edge)
    if (!quantity) reading.at(key).report('not-a-quantity', { given: edge })
    const when = readTest({ value: given.value, [key]: edge }, context, reading)
    if (quantity) rows.push({ edge: quantity, points: Number(points), when })
  }
  const falling = key === 'at-least' ? -1 : 1
  rows.sort((a, b) => falling * compareExact(a.edge.value, b.edge.value))
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1]
    if (next && next.points >= row.points) reading.report('bands-overlap', { points: next.points })
  }
  return rows.map(({ when, points }) => ({ when, points }))
}

function readRows(given: unknown, context: TestContext, reading: Reading): Row[] {
  if (!Array.isArray(given)) {
    reading.report('missing', { key: 'bands | rows | stated' })
    return []
  }
  return given.map((row, index) => {
    const at = reading.at(index)
    const written: Plain = isPlain(row) ? row : {}
    return { when: readTest(written.when, context, at.at('when')), points: Number(written.points) }
  })
}

/**
 * `{ value, step }`: the fact is itself the score, which another body has set. Read as one row a step, so
 * every back end knows it already; a score between two steps takes the lower, one above the maximum is cut.
 */
function readStated(given: Plain, max: number, context: TestContext, reading: Reading): Row[] {
  const step = parseQuantity(given.step)?.value
  const count = step ? Math.round((max * Number(step.d)) / Number(step.n)) : 0
  if (!step || count < 1 || count > 100) {
    reading.at('step').report('not-a-quantity', { given: given.step })
    return []
  }
  return Array.from({ length: count }, (_, index) => {
    const points = toNumber(multiply(step, whole(count - index)))
    return { when: readTest({ value: given.value, 'at-least': points }, context, reading), points }
  })
}

/** Reads the scored indicators of an edition, in their official order. */
export function readScorecard(
  given: unknown,
  context: TestContext,
  reading: Reading,
  readCite: (given: unknown, reading: Reading) => Cite,
): Indicator[] {
  if (given === undefined) return []
  if (!Array.isArray(given)) {
    reading.report('wrong-kind', { expected: 'list' })
    return []
  }
  return given.map((one, index) => {
    const at = reading.at(index)
    const written: Plain = isPlain(one) ? one : {}
    const rows = isPlain(written.bands)
      ? readBands(written.bands, context, at.at('bands'))
      : isPlain(written.stated)
        ? readStated(written.stated, Number(written.max), context, at.at('stated'))
        : readRows(written.rows, context, at.at('rows'))
    const indicator: Indicator = {
      id: String(written.id),
      title: String(written.title),
      group: String(written.group),
      max: Number(written.max),
      rows,
      otherwise: Number(written.otherwise ?? 0),
      cite: readCite(written.cite, at.at('cite')),
    }
    if (rows[0] && rows[0].points !== indicator.max)
      at.report('bands-leave-a-hole', { max: indicator.max })
    return indicator
  })
}
