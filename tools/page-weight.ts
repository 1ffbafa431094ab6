import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The most script a page may load, in kB after gzip: offices on slow lines open these pages too. */
const limits = { first: 300, heaviest: 450 }
/** What a visitor without a session gets first. */
const firstPage = 'src/features/access/login-page.tsx'

interface Chunk {
  file: string
  imports?: string[]
  dynamicImports?: string[]
  isEntry?: boolean
}

const dist = join(import.meta.dirname, '..', 'web', 'dist')
const manifest: Record<string, Chunk> = JSON.parse(
  readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'),
)

/** A chunk with everything it cannot start without. */
function closure(name: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[name]
  if (!chunk || found.has(name)) return found
  found.add(name)
  for (const one of chunk.imports ?? []) closure(one, found)
  return found
}

const weights = new Map<string, number>()

function weightOf(name: string): number {
  const known = weights.get(name)
  if (known !== undefined) return known
  const { file } = manifest[name] ?? { file: '' }
  const weight = gzipSync(readFileSync(join(dist, file))).byteLength
  weights.set(name, weight)
  return weight
}

function kilobytes(names: Iterable<string>): number {
  let sum = 0
  for (const name of names) sum += weightOf(name)
  return sum / 1000
}

const [entry] = Object.entries(manifest).find(([, { isEntry }]) => isEntry) ?? []
if (entry === undefined) throw new Error('the build has no entry')
const pages = (manifest[entry]?.dynamicImports ?? [])
  .filter((name) => name.endsWith('-page.tsx'))
  .map((name) => ({ name, weight: kilobytes(closure(name, closure(entry))) }))
  .sort((a, b) => b.weight - a.weight)
const first = pages.find(({ name }) => name === firstPage)
const [heaviest] = pages
if (!first || !heaviest) throw new Error(`${firstPage} is not a page of the build`)

for (const { name, weight } of pages)
  process.stdout.write(`${weight.toFixed(1).padStart(7)} kB  ${name}\n`)
const over = [
  { page: first, most: limits.first },
  { page: heaviest, most: limits.heaviest },
].filter(({ page, most }) => page.weight > most)
for (const { page, most } of over)
  process.stderr.write(
    `${page.name} loads ${page.weight.toFixed(1)} kB of script, more than ${most}\n`,
  )
process.exitCode = over.length > 0 ? 1 : 0
