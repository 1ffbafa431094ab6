// Measures what the built pages make a browser download: script, gzip, per route.
// Exit 1 when the first page or the heaviest route is over its budget. Run after `vite build`.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const budget = { firstPage: 300, heaviestRoute: 450 }
const dist = new URL('./dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
const entry = 'index.html'

const sizes = new Map()
function kilobytes(file) {
  if (!sizes.has(file))
    sizes.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length / 1024)
  return sizes.get(file)
}

/** A chunk and everything it imports statically. */
function withImports(key, found = new Set()) {
  if (found.has(key)) return found
  found.add(key)
  for (const next of manifest[key].imports ?? []) withImports(next, found)
  return found
}

/** A route with the parts it loads on demand (dialogs, charts), as if all were opened. */
function withDynamic(key, found = new Set()) {
  for (const each of withImports(key)) {
    if (found.has(each)) continue
    found.add(each)
    for (const next of manifest[each].dynamicImports ?? []) withDynamic(next, found)
  }
  return found
}

const sum = (keys) => [...keys].reduce((total, key) => total + kilobytes(manifest[key].file), 0)
const shell = withImports(entry)
const routes = (manifest[entry].dynamicImports ?? [])
  .concat(...[...shell].map((key) => manifest[key].dynamicImports ?? []))
  .filter((key, index, all) => all.indexOf(key) === index && key.endsWith('-page.tsx'))
  .map((key) => ({
    route: key.replace('src/features/', ''),
    opened: sum(new Set([...shell, ...withImports(key)])),
    all: sum(new Set([...shell, ...withDynamic(key)])),
  }))
  .sort((a, b) => b.all - a.all)

const first = Math.max(
  ...routes.filter(({ route }) => /login-page|home-page/.test(route)).map(({ opened }) => opened),
)
const heaviest = Math.max(...routes.map(({ all }) => all))
for (const { route, opened, all } of routes) {
  console.log(
    `${route.padEnd(44)} ${opened.toFixed(0).padStart(5)} kB  with its dialogs ${all.toFixed(0).padStart(5)} kB`,
  )
}
console.log(`shell ${sum(shell).toFixed(0)} kB`)
console.log(
  `first page ${first.toFixed(0)} kB of ${budget.firstPage}, heaviest route ${heaviest.toFixed(0)} kB of ${budget.heaviestRoute}`,
)
process.exitCode =
  routes.length > 0 && first <= budget.firstPage && heaviest <= budget.heaviestRoute ? 0 : 1
