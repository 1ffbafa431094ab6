import { type Actor, permissionNames } from '@tidu/domain/access'
import {
  type Asking,
  atDoors,
  atRows,
  type Cells,
  givenAsking,
  hasRecord,
  type Written,
  written,
} from '../access-matrix-cells.ts'
import { relations } from '../access-matrix-records.ts'
import type { Claim } from './claim.ts'
import type { Random } from './random.ts'
import { withTestApp } from './with-test-app.ts'

/**
 * ACC-01: every endpoint × identity × relation, against the answers people wrote down. A trial is
 * one cell. Control: the same people with every permission and the whole country.
 */
export const accessClaim: Claim = {
  id: 'ACC-01',
  title: 'everybody is let through to exactly what is written down for them',
  hindrance: () => undefined,
  test: ({ trials: asked, short, random, say }) =>
    withTestApp(async (app) => {
      const asking = await givenAsking(app)
      const enough = asked ?? (short ? 500 : Number.POSITIVE_INFINITY)
      const chosen: Written[] = []
      const differing: string[] = []
      let trials = 0
      for (const rest = [...written]; rest.length > 0 && trials < enough; ) {
        const one = take(rest, random)
        const cells = await cellsOf(asking, one)
        trials += cells.length
        differing.push(...cells.filter(isDifferent).map(({ text }) => text))
        chosen.push(one)
        say(`ACC-01 ${chosen.length}/${written.length}: ${one.name}, ${cells.length} cells`)
      }
      const figure = `cells of ${chosen.length} of ${written.length} endpoints`
      const control = await unbounded(asking, chosen.slice(0, 10))
      return { trials, failures: differing, figure, control }
    }),
}

function take(rest: Written[], random: Random): Written {
  const [one] = rest.splice(random.below(rest.length), 1)
  if (!one) throw new Error('no endpoint is left')
  return one
}

interface Cell {
  found: string
  wanted: string
  text: string
}

async function cellsOf(asking: Asking, one: Written): Promise<Cell[]> {
  const cells = listed(`${one.name} at the door`, await atDoors(asking, one))
  if (!hasRecord(one)) return cells
  for (const relation of relations)
    cells.push(...listed(`${one.name} for ${relation}`, await atRows(asking, one, relation)))
  return cells
}

function listed(place: string, { found, wanted }: Cells): Cell[] {
  return Object.entries(wanted).map(([identity, answer]) => {
    const came = found[identity] ?? 'nothing'
    return { found: came, wanted: answer, text: `${identity}, ${place}: ${came}, not ${answer}` }
  })
}

const isDifferent = ({ found, wanted }: Cell) => found !== wanted

async function unbounded({ app, actors }: Asking, chosen: readonly Written[]) {
  const powerful = new Map([...actors].map(([name, actor]) => [name, allowEverything(actor)]))
  const cells: Cell[] = []
  for (const one of chosen) cells.push(...(await cellsOf({ app, actors: powerful }, one)))
  const differing = cells.filter(isDifferent).length
  const figure = `with every permission and the whole country for everybody ${differing} of ${cells.length} cells differed`
  return { failedAsItMust: differing > 0, figure }
}

function allowEverything({ restriction: _, ...actor }: Actor): Actor {
  const scope = { ...actor.scope, regionPaths: ['/'] }
  return { ...actor, permissions: new Set(permissionNames), scope }
}
