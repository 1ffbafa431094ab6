import { fileURLToPath } from 'node:url'
import { allChecks } from './all-checks.ts'
import { readSourceFiles } from './source-file.ts'

/** Runs the named checks (default all); one line per problem, exit code 1 when there is one. */
const wanted = process.argv.slice(2)
const files = readSourceFiles(fileURLToPath(new URL('../..', import.meta.url)))
let failed = 0
for (const { name, find } of allChecks) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const problems = find(files)
  for (const { path, text } of problems) process.stdout.write(`${name}: ${path}: ${text}\n`)
  if (problems.length > 0) failed += 1
}
const done = wanted.length > 0 ? wanted.length : allChecks.length
process.stdout.write(`${done - failed} checks passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0
