import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundledNode, checkout } from './bundled-node.mjs'
import { findPostgres, startPostgres } from './external-postgres.mjs'

/**
 * What a run of the tests is made of. A part answers how many passed and failed, which were skipped,
 * or what is missing on this machine and how to get it.
 */
export const parts = [
  {
    name: 'lint',
    title: 'format and lint',
    run: () => tool('@biomejs/biome/bin/biome', ['check', '.']),
  },
  {
    name: 'types',
    title: 'types',
    run: () => sum(...['tsconfig.json', 'web/tsconfig.json'].filter(isThere).map(checkTypes)),
  },
  { name: 'checks', title: 'arrows, documents, repository checks', run: repositoryChecks },
  {
    name: 'unit',
    title: 'rules, packs, HTTP and command line, on the embedded database',
    run: () => vitest(['--project', '!e2e']),
  },
  { name: 'postgres', title: 'server and command line, on a real PostgreSQL', run: onRealPostgres },
  { name: 'build', title: 'the pages build, and weigh no more than they may', run: buildPages },
  { name: 'proof', title: 'crashes and damage, a short run of the proof', run: shortProof },
  { name: 'e2e', title: 'journeys in a real browser', run: journeys },
]

const isThere = (path) => existsSync(join(checkout, path))

function checkTypes(project) {
  return tool('typescript/bin/tsc', ['-p', project])
}

function buildPages() {
  const built = yesOrNo(run(['tools/setup.mjs']))
  return built.failed > 0 ? built : sum(built, yesOrNo(run(['tools/page-weight.ts'])))
}

/** A program of node_modules that only says yes or no. */
function tool(path, parameters) {
  return yesOrNo(run([join(checkout, 'node_modules', path), ...parameters]))
}

function yesOrNo({ status }) {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function run(parameters, { env = {}, output = 'inherit' } = {}) {
  return spawnSync(bundledNode(), parameters, {
    cwd: checkout,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, 'inherit'],
    encoding: 'utf8',
  })
}

function repositoryChecks() {
  const { stdout } = run(['tools/checks/run.ts'], { output: 'pipe' })
  process.stdout.write(stdout)
  const counted = /(\d+) checks passed, (\d+) failed\s*$/.exec(stdout)
  return counted
    ? { passed: Number(counted[1]), failed: Number(counted[2]) }
    : { passed: 0, failed: 1 }
}

function vitest(parameters, env = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'tidu-tests-'))
  const report = join(dir, 'report.json')
  const { status } = run(
    [
      join(checkout, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...parameters,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { env: { NO_COLOR: '1', ...env } },
  )
  const counts = existsSync(report) ? countReport(JSON.parse(readFileSync(report, 'utf8'))) : {}
  rmSync(dir, { recursive: true, force: true })
  const { passed = 0, failed = 0, skipped = [] } = counts
  // A file that does not load, or a teardown that throws, fails without a failed test.
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed, skipped }
}

function countReport({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const skipped = testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => !['passed', 'failed'].includes(status))
      .map(({ fullName }) => fullName.trim()),
  )
  return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped }
}

/** Tests of rules, files and of the embedded engine itself: a second run on another engine shows nothing. */
const needNoDatabase = [
  'cli/src/commands/policy-*.test.ts',
  'cli/src/main.test.ts',
  'server/src/db/embedded*/**',
  'server/src/db/embedded*.test.ts',
  'server/src/excel/**',
  'server/src/http/**',
  'server/src/testing/harness/**',
]

function onRealPostgres() {
  const programs = findPostgres()
  if (programs === undefined)
    return missing('PostgreSQL 15 or newer is not installed', 'apt-get install postgresql-15')
  const server = startPostgres(programs)
  try {
    const elsewhere = needNoDatabase.flatMap((files) => ['--exclude', files])
    return vitest(['--project', 'server', '--project', 'cli', ...elsewhere], {
      TIDU_TEST_DATABASE_URL: server.url,
    })
  } finally {
    server.stop()
  }
}

function journeys() {
  const browser = [process.env.TIDU_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser']
    .filter(Boolean)
    .find((path) => existsSync(path))
  if (browser === undefined)
    return missing('Chromium is not installed', 'apt-get install chromium fonts-noto-cjk')
  // The journeys see the built pages; nothing to do when they are built already.
  if (run(['tools/setup.mjs']).status !== 0) return { passed: 0, failed: 1 }
  return vitest(['--project', 'e2e'], { TIDU_CHROMIUM: browser })
}

/** Claims about whole processes; the others are put to the same test, less often, among the unit tests. */
const ofProcesses = 'CRA-01,CRA-05,CRA-07,BAK-04'

function shortProof() {
  const { stdout } = run(
    ['server/src/testing/harness/run-proof.ts', '--short', '--json', '--only', ofProcesses],
    {
      output: 'pipe',
    },
  )
  const told = parse(stdout)
  if (!told) return { passed: 0, failed: 1 }
  const bad = told.claims.filter(({ holds }) => holds === false)
  for (const claim of bad) process.stdout.write(`${JSON.stringify(claim, null, 2)}\n`)
  const unable = told.claims.filter(({ holds }) => holds === null)
  return {
    passed: told.claims.length - bad.length - unable.length,
    failed: bad.length,
    notes: unable.map(({ id, note }) => `${id}: ${note}`),
  }
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // the run ended early and said why on stderr
  }
}

function missing(what, remedy) {
  return { passed: 0, failed: 0, missing: { what, remedy } }
}

function sum(...results) {
  return {
    passed: results.reduce((total, { passed }) => total + passed, 0),
    failed: results.reduce((total, { failed }) => total + failed, 0),
  }
}
