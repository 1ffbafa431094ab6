import { commands } from '@tidu/cli/commands'
import { roleLabels } from '@tidu/contracts/access/labels'
import { actionLabel } from '@tidu/contracts/audit/labels'
import { importStateLabels, rowOutcomeLabels } from '@tidu/contracts/exchange/labels'
import { jobStateLabels } from '@tidu/contracts/health/labels'
import { hasSentence } from '@tidu/contracts/messages'
import { outcomeLabels, tierLabels } from '@tidu/contracts/policy/labels'
import { findChineseLiterals } from './find-chinese-literals.ts'
import { findDocsFaults } from './find-docs-faults.ts'
import { findForbiddenArrows } from './find-forbidden-arrows.ts'
import { findIdlePackages } from './find-idle-packages.ts'
import { findImpureRules } from './find-impure-rules.ts'
import { findLockFaults } from './find-lock-faults.ts'
import { findMachinePaths } from './find-machine-paths.ts'
import { findMissingWords } from './find-missing-words.ts'
import { findPolicyValues } from './find-policy-values.ts'
import { findSkippedTests } from './find-skipped-tests.ts'
import { findStrangeModules } from './find-strange-modules.ts'
import { findUndeclaredPackages } from './find-undeclared-packages.ts'
import { findUnnamedActs } from './find-unnamed-acts.ts'
import { findUnsaidRefusals } from './find-unsaid-refusals.ts'
import type { Problem, SourceFile } from './source-file.ts'

export interface Check {
  name: string
  find(files: readonly SourceFile[]): Problem[]
}

const textOf = (files: readonly SourceFile[], path: string) =>
  files.find((file) => file.path === path)?.text ?? ''

/** What no linter knows about this house. */
export const allChecks: readonly Check[] = [
  { name: 'arrows', find: findForbiddenArrows },
  { name: 'pure-rules', find: findImpureRules },
  { name: 'packages', find: findUndeclaredPackages },
  { name: 'idle-packages', find: findIdlePackages },
  { name: 'chinese', find: findChineseLiterals },
  { name: 'modules', find: findStrangeModules },
  { name: 'machine-paths', find: findMachinePaths },
  { name: 'lock-file', find: findLockFaults },
  { name: 'policy-values', find: findPolicyValues },
  { name: 'skipped-tests', find: findSkippedTests },
  { name: 'acts', find: (files) => findUnnamedActs(files, actionLabel) },
  { name: 'refusals', find: (files) => findUnsaidRefusals(files, hasSentence) },
  {
    name: 'docs',
    find: (files) =>
      findDocsFaults(files, {
        npm: new Set(Object.keys(JSON.parse(textOf(files, 'package.json')).scripts)),
        tidu: new Set(Object.keys(commands)),
      }),
  },
  {
    name: 'glossary',
    find: (files) =>
      findMissingWords(textOf(files, 'docs/glossary.md'), {
        role: roleLabels,
        tier: chineseOf(tierLabels),
        outcome: chineseOf(outcomeLabels),
        fact: factsOf(textOf(files, 'policies/facts.yaml')),
        'import state': importStateLabels,
        'row outcome': rowOutcomeLabels,
        'task state': jobStateLabels,
      }),
  },
]

function chineseOf(labels: Readonly<Record<string, { zh: string }>>): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).map(([id, { zh }]) => [id, zh]))
}

function factsOf(yaml: string): string[] {
  return [...yaml.matchAll(/^\s*- (?:\{ )?id: (\w+)/gm)].map(([, id = '']) => id)
}
