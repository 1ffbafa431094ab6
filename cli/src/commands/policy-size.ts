import { sizeLabels } from '@tidu/contracts/policy/labels'
import { type Exact, parseExact } from '@tidu/policy-engine/exact'
import { type SizeFigures, sizeClass, withSection } from '@tidu/policy-engine/size-class'
import type { Command } from 'commander'
import { openPolicies } from '../open-policies.ts'
import { UsageProblem } from '../usage-problem.ts'

interface Options {
  industry: string
  employees?: string
  revenue?: string
  assets?: string
  json?: boolean
}

function readFigure(name: string, given: string): Exact {
  const value = parseExact(given)
  if (!value || value.n < 0n)
    throw new UsageProblem(`--${name} ${given} 不是有效数值；金额以元为单位。`)
  return value
}

function run(options: Options): void {
  const { words } = openPolicies()
  if (!withSection(words.sizes, options.industry))
    throw new UsageProblem(
      `--industry ${options.industry} 不是 GB/T 4754 代码，请写成 C39 或 C3525 这样。`,
    )
  const figures: SizeFigures = {}
  for (const metric of ['employees', 'revenue', 'assets'] as const) {
    const given = options[metric]
    if (given !== undefined) figures[metric] = readFigure(metric, given)
  }
  const found = sizeClass(words.sizes, options.industry, figures)
  process.stdout.write(
    options.json ? `${JSON.stringify({ class: found })}\n` : `${sizeLabels[found].zh}\n`,
  )
}

/** `tidu size`: the size class of a firm by industry and figures (划型). */
export function registerPolicySize(program: Command): void {
  program
    .command('size')
    .description('按划型标准判定企业规模')
    .requiredOption('--industry <code>', 'GB/T 4754 代码，如 C39')
    .option('--employees <n>', '从业人员（人）')
    .option('--revenue <yuan>', '营业收入（元）')
    .option('--assets <yuan>', '资产总额（元）')
    .option('--json', '输出 JSON')
    .action(run)
}
