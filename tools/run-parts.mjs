import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from './bundled-node.mjs'
import { parts } from './parts.mjs'

/** In CI every part must run; elsewhere one that cannot is named with its remedy. */
const nothingMayBeMissing = Boolean(process.env.CI) && process.env.CI !== 'false'
/** The dependencies; the pages are a part of their own, so that a broken page hides no other fault. */
const install = `import('./tools/setup.mjs').then(({ setup }) => setup({ web: false }))`
const sharedInputs = join(checkout, '..', 'shared')

/** Runs the named parts in order; the last line is the count of the whole run. */
export function runParts(names) {
  const wanted = parts.filter(({ name }) => names.includes(name))
  const total = { passed: 0, failed: 0, notes: [] }
  // In a process of its own: when it stops, this one still tells the count.
  const prepared = spawnSync(process.execPath, ['-e', install], {
    cwd: checkout,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (prepared.status !== 0) {
    total.failed += 1
    total.notes.push('setup: the checkout could not be prepared; see above')
  } else for (const part of wanted) add(total, part)
  finish(total)
}

function add(total, { name, title, run }) {
  process.stdout.write(`\n— ${name}: ${title}\n`)
  const begun = Date.now()
  const { passed, failed, skipped = [], missing, notes = [] } = attempt(name, run)
  total.passed += passed
  total.failed += failed
  total.notes.push(...notes)
  if (missing) {
    if (nothingMayBeMissing) total.failed += 1
    total.notes.push(`${name} was not run: ${missing.what}. Remedy: ${missing.remedy}`)
  }
  if (skipped.length > 0) {
    // The inputs beside the checkout are not part of it; with them there, nothing may be skipped.
    if (nothingMayBeMissing && existsSync(sharedInputs)) total.failed += skipped.length
    total.notes.push(`${name}: ${skipped.length} not run, the inputs in ../shared are absent`)
  }
  const seconds = ((Date.now() - begun) / 1000).toFixed(1)
  process.stdout.write(`  ${name}: ${passed} passed, ${failed} failed (${seconds} s)\n`)
}

function attempt(name, run) {
  try {
    return run()
  } catch (problem) {
    process.stdout.write(`${problem instanceof Error ? problem.message : String(problem)}\n`)
    return { passed: 0, failed: 1, notes: [`${name}: stopped by an error; see above`] }
  }
}

function finish({ passed, failed, notes }) {
  if (notes.length > 0) process.stdout.write(`\n${notes.map((note) => `  ${note}`).join('\n')}\n`)
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  process.exitCode = failed > 0 ? 1 : 0
}
