import { filingLabels, outcomeLabels, preJudgement } from '@tidu/contracts/policy/labels'
import { evaluate, type Verdict } from '@tidu/policy-engine/evaluate'
import type { FactDictionary } from '@tidu/policy-engine/fact-dictionary'
import type { FactSheet } from '@tidu/policy-engine/fact-sheet'
import type { PolicyLibrary } from '@tidu/policy-engine/policy-library'
import type { ReadStandard } from '@tidu/policy-engine/read-standard'
import type { Command } from 'commander'
import { checkDay, checkStandard, readFiling } from '../check-asked.ts'
import { factName, gapText } from '../gap-text.ts'
import { openPolicies, regionsAbove } from '../open-policies.ts'
import { parseFacts, readText } from '../read-facts.ts'
import { UsageProblem } from '../usage-problem.ts'

interface Options {
  standard: string
  filing: string
  on: string
  facts?: string
  batch?: string
  edition?: string
  region?: string
  json?: boolean
  tree?: boolean
}

function findRules(library: PolicyLibrary, options: Options): ReadStandard {
  const { standard, on, edition, region } = options
  const filing = readFiling(options.filing)
  checkDay(on)
  checkStandard(library, standard)
  const found = library.find({
    standard,
    filing,
    on,
    ...(edition !== undefined && { edition }),
    regions: region === undefined ? [] : regionsAbove(region),
  })
  if (found) return found
  const local = library.standards.some((file) => file.standard === standard && file.region)
  throw new UsageProblem(
    local && region === undefined
      ? `${standard} 是地方标准，请用 --region 指明区划代码。`
      : `${on} 没有适用的 ${standard} 版本${edition ? ` ${edition}` : ''}，请检查日期、版本和区划。`,
  )
}

function compact(verdict: Verdict, withTree: boolean) {
  const { standard, edition, filing, on, outcome, score, criteria, tree, askNext } = verdict
  return {
    standard,
    edition,
    filing,
    on,
    outcome,
    ...(score && { score }),
    criteria: criteria.map(({ figures, key, asks, ...criterion }) => ({
      ...criterion,
      ...(withTree && { key, figures, asks }),
    })),
    ...(withTree && { tree, askNext }),
  }
}

function asText(verdict: Verdict, dictionary: FactDictionary): string {
  const head = `${verdict.title} · ${verdict.edition} · ${filingLabels[verdict.filing].zh} · ${verdict.on}:${outcomeLabels[verdict.outcome].zh}`
  const lines = verdict.criteria.map((one) => {
    const gap = one.gap ? `，${gapText(one.gap, dictionary)}` : ''
    const facts = one.asks.map((ask) => factName(dictionary, ask))
    const missing = facts.length > 0 ? `，缺 ${facts.join('、')}` : ''
    return `  ${outcomeLabels[one.outcome].zh}\t${one.id}\t${one.title}${gap}${missing}`
  })
  return [head, ...lines, preJudgement.zh].join('\n')
}

/** One answer a line in the order given. A line that cannot be read answers with what is wrong, and the rest go on. */
function runBatch(
  file: string,
  library: PolicyLibrary,
  answer: (sheet: FactSheet) => string,
): void {
  const told = new Set<string>()
  const { dictionary } = library.words
  for (const [index, line] of readText(file).split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    try {
      process.stdout.write(answer(parseFacts(line, `第 ${index + 1} 行`, dictionary, told)))
    } catch (problem) {
      if (!(problem instanceof UsageProblem)) throw problem
      process.stdout.write(`${JSON.stringify({ line: index + 1, error: problem.message })}\n`)
      process.exitCode = 1
    }
  }
}

function run(options: Options): void {
  if (options.batch !== undefined && options.facts !== undefined)
    throw new UsageProblem('--facts 与 --batch 只能用一个。')
  const library = openPolicies()
  const rules = findRules(library, options)
  const print = (verdict: Verdict, indent: number) =>
    options.json || options.batch !== undefined
      ? `${JSON.stringify(compact(verdict, options.tree === true), null, indent)}\n`
      : `${asText(verdict, library.words.dictionary)}\n`
  if (options.batch !== undefined) {
    runBatch(options.batch, library, (sheet) => print(evaluate(sheet, rules, library.words), 0))
    return
  }
  if (options.facts === undefined)
    throw new UsageProblem('请用 --facts 文件 或 --batch 文件 给出企业数据。')
  const sheet = parseFacts(readText(options.facts), options.facts, library.words.dictionary)
  process.stdout.write(print(evaluate(sheet, rules, library.words), 2))
}

/** `tidu evaluate`: one firm, or one per line, against one standard on one day. */
export function registerPolicyEvaluate(program: Command): void {
  program
    .command('evaluate')
    .description('预判一家或一批企业')
    .requiredOption(
      '--standard <id>',
      'innovative tech hnte srdi little-giant key-little-giant champion seed-little-giant',
    )
    .option('--filing <type>', 'new | review', 'new')
    .requiredOption('--on <date>', '评估日，如 2026-06-01')
    .option('--facts <file>', '企业数据 JSON,- 为标准输入')
    .option('--batch <file>', '每行一家企业的 JSONL')
    .option('--edition <id>', '强制使用某一版本')
    .option('--region <code>', '区划代码，地方标准必填')
    .option('--json', '输出 JSON')
    .option('--tree', 'JSON 中附条件树')
    .action(run)
}
