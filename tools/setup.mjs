import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundledNode, checkout } from './bundled-node.mjs'

const at = (...parts) => join(checkout, ...parts)
const installStamp = at('node_modules', '.tidu-installed')
const webStamp = at('node_modules', '.tidu-web-built')

/** Brings the checkout to a runnable state; does nothing, and says nothing, when it already is. */
export function setup({ web = true } = {}) {
  requireNode()
  install()
  if (bundledNode() === undefined)
    stop(
      `本平台（${process.platform}-${process.arch}）没有随附 Node，请先安装 Node 24。\nNo Node comes with the dependencies for this platform; install Node 24 first.`,
    )
  if (web) buildWeb()
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  stop(
    `需要 Node 20.19 或更新版本，当前为 ${process.versions.node}。\nNode 20.19 or newer is needed; this is ${process.versions.node}.`,
  )
}

function install() {
  const wanted = hash(readFileSync(at('package-lock.json')))
  if (read(installStamp) === wanted) return
  if (!isInstalled()) {
    say('Installing dependencies (npm ci; about half a minute) …')
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], checkout)
  }
  writeFileSync(installStamp, wanted)
}

/** Whether what npm wrote down after its last install is what the lock file asks for. */
function isInstalled() {
  const present = parse(read(at('node_modules', '.package-lock.json')))?.packages
  const wanted = parse(read(at('package-lock.json')))?.packages
  if (!present || !wanted) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true
    const found = present[path]
    return found ? found.version === entry.version : entry.optional === true
  })
}

function buildWeb() {
  if (!existsSync(at('web', 'index.html'))) return
  const sources = [
    'web/src',
    'web/public',
    'web/index.html',
    'web/vite.config.ts',
    'web/package.json',
  ]
  const wanted = hash(
    [...sources, 'contracts/src', 'package-lock.json'].flatMap(listing).join('\n'),
  )
  if (read(webStamp) === wanted && existsSync(at('web', 'dist', 'index.html'))) return
  say('Building the web pages …')
  const vite = at('node_modules', 'vite', 'bin', 'vite.js')
  run(bundledNode(), [vite, 'build', '--logLevel', 'warn'], at('web'))
  writeFileSync(webStamp, wanted)
}

/** Path, size and time of every file below, so that an edit, a new and a removed file all count. */
function listing(path) {
  const found = statSync(at(path), { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [`${path} ${found.size} ${found.mtimeMs}`]
  return readdirSync(at(path))
    .sort()
    .flatMap((name) => listing(`${path}/${name}`))
}

function run(command, parameters, cwd) {
  const done = spawnSync(command, parameters, { cwd, stdio: ['ignore', 2, 2] })
  if (done.status === 0) return
  const reason = done.error ? `: ${done.error.message}` : ''
  stop(
    `这一步没有成功${reason}，原因见上方输出。\nThis step failed${reason}; the reason is shown above.`,
  )
}

function hash(content) {
  return createHash('sha256').update(content).digest('hex')
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function parse(text) {
  return text === undefined ? undefined : JSON.parse(text)
}

function say(text) {
  process.stderr.write(`${text}\n`)
}

function stop(text) {
  say(text)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setup()
