import { lowerStandard } from '../circuit/lower-standard.ts'
import type { Compared, Plan } from '../circuit/plan.ts'
import type { FactDictionary } from '../fact-dictionary.ts'
import { fieldKey, type Layout } from '../pack-rows/layout.ts'
import type { ReadStandard } from '../read-standard.ts'
import { gateLoop } from './gate-loop.ts'
import { generate } from './generate.ts'
import { actualFormula, type FormulaContext, gapFormula, gapSlot } from './measure-formula.ts'
import type { Figure, Program, Run } from './trace.ts'

function figureOf(compared: Compared, context: FormulaContext, dictionary: FactDictionary): Figure {
  const { criterion, test, unmet, unknown } = compared
  const slot = gapSlot(test.measure)
  return {
    criterion,
    unmet,
    unknown,
    actual: actualFormula(test.measure, context),
    gap: gapFormula(test, context),
    counted: slot !== undefined && dictionary.facts.get(slot.fact)?.scale === 0,
    strict: test.operator === '>' || test.operator === '<',
    interval: test.measure.kind === 'slot' || test.measure.kind === 'points',
  }
}

const noScore = {
  unit: { n: 1n, d: 1n },
  low: { groups: [], plus: 0 },
  high: { groups: [], plus: 0 },
}

/** Adds to a plan the formulas of what an explanation shows. */
export function programFor(
  read: ReadStandard,
  plan: Plan,
  layout: Layout,
  dictionary: FactDictionary,
): Program {
  const { edition } = read.standard
  const figures = plan.figures.map((compared) =>
    figureOf(
      compared,
      {
        field: (slot) => layout.byKey.get(fieldKey(slot, edition, dictionary)),
        score: () => compared.score ?? noScore,
      },
      dictionary,
    ),
  )
  return { plan, figures }
}

export interface CompileOptions {
  /** `loop` runs without generated code, for pages whose content policy forbids it. */
  by?: 'generated' | 'loop'
}

/** Compiles a standard for one firm at a time: overall outcome, every criterion, every figure and gap. */
export function compileTrace(
  read: ReadStandard,
  layout: Layout,
  dictionary: FactDictionary,
  { by = 'generated' }: CompileOptions = {},
): Run {
  const plan = lowerStandard(read, layout, dictionary)
  const program = programFor(read, plan, layout, dictionary)
  return by === 'loop' ? gateLoop(program) : generate(program, layout.cells)
}
