import { runCases } from '@tidu/policy-engine/run-cases'
import type { Context } from '../../context.ts'
import { policyShelf } from './policy-shelf.ts'
import { findFile } from './standard-lines.ts'

interface Input {
  standard: string
  edition: string
  region?: string | undefined
}

/** The worked cases of an edition, run now: they are the pack's own tests. */
export async function runPackCases(_context: Context, { standard, edition, region }: Input) {
  const file = findFile(standard, edition, region)
  const { files, library } = policyShelf()
  const cases = files.cases.get(file.path)
  const { results } = cases ? runCases(cases.content, file.source, library.words) : { results: [] }
  return {
    passed: results.filter(({ passed }) => passed).length,
    failed: results.filter(({ passed }) => !passed).length,
    rows: results.map(({ title, passed, expected, got }) => ({ title, passed, expected, got })),
  }
}
