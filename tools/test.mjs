import { parts } from './parts.mjs'
import { runParts } from './run-parts.mjs'

// npm test                       everything
// npm test -- --only unit,e2e    some parts
const names = parts.map(({ name }) => name)
const at = process.argv.indexOf('--only')
const wanted = at < 0 ? names : (process.argv[at + 1] ?? '').split(',')
const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`No such part: ${unknown.join(', ')}. Parts: ${names.join(', ')}\n`)
  process.exit(2)
}
runParts(wanted)
