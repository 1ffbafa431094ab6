import { filingLabels, outcomeLabels, preJudgement } from '@tidu/contracts/policy/labels'
import { reportLabels as labels } from '@tidu/contracts/screening/report-labels'
import type { CriterionVerdict, Verdict, VerdictNode } from '@tidu/policy-engine/evaluate'
import { type Outcome, outcomes } from '@tidu/policy-engine/outcome'
import { timeInChina } from '../../clock.ts'
import type { Report, ReportSection } from '../../word/write-report.ts'
import { policyShelf } from '../policy/index.ts'
import { fillIn } from './fill-in.ts'
import { markedName } from './marked-name.ts'
import { tierName } from './tier-name.ts'
import { gapWords, nameOfFact, requiredWords, valueWords } from './value-words.ts'

export interface ReportedFirm {
  name: string
  creditCode: string | null
  region: string
  isFictional: boolean
  recordedBefore: Date
}

const { columns, headings, particulars } = labels

type CiteWords = (criterion: CriterionVerdict) => string

function documentOf(id: string) {
  const { number, title } = policyShelf().documents.find((one) => one.id === id) ?? {}
  return { short: number ?? title ?? id, whole: title ? `${number ?? ''}《${title}》` : id }
}

/** The document most criteria come from is named once; a clause of another one carries its name. */
function mainDocument(criteria: readonly CriterionVerdict[]): string {
  const byDocument = Map.groupBy(criteria, ({ cite }) => cite.document)
  const [first] = [...byDocument].sort(([, a], [, b]) => b.length - a.length)
  return first?.[0] ?? ''
}

const citing =
  (main: string): CiteWords =>
  ({ cite, confidence }) => {
    const source = cite.document === main ? '' : documentOf(cite.document).short
    return `${source}${cite.article}${confidence === 'high' ? '' : labels.toVerify}`
  }

function actualWords({ actual, outcome, unit }: CriterionVerdict): string {
  if (actual !== null) return valueWords(actual, unit)
  return outcome === 'unknown' ? labels.unknown : ''
}

function resultOf(verdict: Verdict, source: string): ReportSection {
  const deciding = verdict.criteria.filter(({ decides }) => decides)
  const countOf = (outcome: Outcome) => deciding.filter((one) => one.outcome === outcome).length
  const { score } = verdict
  return {
    heading: headings.result,
    paragraphs: [
      fillIn(labels.result, { outcome: outcomeLabels[verdict.outcome].zh }) + preJudgement.zh,
      fillIn(labels.counts, {
        total: deciding.length,
        ...Object.fromEntries(outcomes.map((outcome) => [outcome, countOf(outcome)])),
      }),
      ...(score
        ? [
            score.low === score.high
              ? fillIn(labels.score, { score: score.low })
              : fillIn(labels.scoreSpan, score),
          ]
        : []),
      source,
    ],
  }
}

function unmetOf(unmet: readonly CriterionVerdict[], citeWords: CiteWords): ReportSection {
  if (unmet.length === 0) return { heading: headings.unmet, paragraphs: [labels.noneUnmet] }
  return {
    heading: headings.unmet,
    paragraphs: [labels.nearest],
    table: {
      columns: [
        { title: columns.criterion, width: 30 },
        { title: columns.actual, width: 15 },
        { title: columns.required, width: 15 },
        { title: columns.gap, width: 26 },
        { title: columns.cite, width: 14 },
      ],
      rows: unmet.map((one) => [
        one.title,
        actualWords(one),
        requiredWords(one),
        one.gap ? gapWords(one.gap) : '',
        citeWords(one),
      ]),
    },
  }
}

function askedOf(asks: Verdict['askNext']): ReportSection {
  return {
    heading: headings.asked,
    paragraphs: [labels.asked],
    table: {
      columns: [
        { title: columns.rank, width: 8 },
        { title: columns.fact, width: 72 },
        { title: columns.settles, width: 20 },
      ],
      rows: asks.map(({ fact, year, settles }, at) => [
        String(at + 1),
        nameOfFact(fact, year),
        settles > 0 ? fillIn(labels.settles, { count: settles }) : '',
      ]),
    },
  }
}

function manualOf(manual: readonly CriterionVerdict[], citeWords: CiteWords): ReportSection {
  return {
    heading: headings.manual,
    paragraphs: [],
    table: {
      columns: [
        { title: columns.criterion, width: 70 },
        { title: columns.cite, width: 30 },
      ],
      rows: manual.map((one) => [one.title, citeWords(one)]),
    },
  }
}

/** Criteria that excuse another one; all else that does not decide is a coaching line. */
function groundsIn(node: VerdictNode): string[] {
  return node.kind === 'criterion' ? node.grounds : node.of.flatMap(groundsIn)
}

function allOf({ criteria, tree }: Verdict, citeWords: CiteWords): ReportSection {
  const grounds = new Set(groundsIn(tree))
  const part = ({ id, decides }: CriterionVerdict) => {
    if (decides) return ''
    return grounds.has(id) ? labels.grounds : labels.advisory
  }
  return {
    heading: headings.all,
    paragraphs: [],
    table: {
      columns: [
        { title: columns.rank, width: 7 },
        { title: columns.criterion, width: 37 },
        { title: columns.outcome, width: 10 },
        { title: columns.actual, width: 14 },
        { title: columns.required, width: 14 },
        { title: columns.cite, width: 18 },
      ],
      rows: criteria.map((one, at) => [
        String(at + 1),
        one.title + part(one),
        outcomeLabels[one.outcome].zh,
        actualWords(one),
        requiredWords(one),
        citeWords(one),
      ]),
    },
  }
}

/**
 * The explained verdict as a report: the result, what is short and by how much, what is missing, and every
 * condition with its figures and its clause. `isOnWay` says which criteria stand between firm and tier.
 */
export function verdictReport(
  firm: ReportedFirm,
  verdict: Verdict,
  isOnWay: (place: number) => boolean,
): Report {
  const onWay = verdict.criteria.filter((_, place) => isOnWay(place))
  const manual = onWay.filter(({ outcome }) => outcome === 'manual')
  const main = mainDocument(verdict.criteria)
  const citeWords = citing(main)
  return {
    title: fillIn(labels.title, { tier: tierName(verdict.standard) }),
    particulars: [
      [particulars.name, markedName(firm)],
      [particulars.creditCode, firm.creditCode ?? labels.unknown],
      [particulars.region, firm.region],
      [particulars.edition, `${verdict.title}（${verdict.edition}）`],
      [particulars.filing, filingLabels[verdict.filing].zh],
      [particulars.on, verdict.on],
      [particulars.recorded, timeInChina(firm.recordedBefore)],
    ],
    sections: [
      resultOf(verdict, fillIn(labels.source, { document: documentOf(main).whole })),
      unmetOf(
        onWay.filter(({ outcome }) => outcome === 'unmet'),
        citeWords,
      ),
      ...(verdict.askNext.length > 0 ? [askedOf(verdict.askNext)] : []),
      ...(manual.length > 0 ? [manualOf(manual, citeWords)] : []),
      allOf(verdict, citeWords),
    ],
  }
}
