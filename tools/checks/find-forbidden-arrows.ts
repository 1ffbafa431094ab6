import { type ArrowRule, arrowRules } from './arrow-rules.ts'
import { type Import, importsOf, roomsOf } from './imports.ts'
import type { Problem, SourceFile } from './source-file.ts'

/** The house rules on every import: rooms, front doors, circles, files that are not there. */
export function findForbiddenArrows(files: readonly SourceFile[]): Problem[] {
  const rooms = roomsOf(files)
  const sources = files.filter(({ path }) => /^[a-z0-9-]+\/.*\.(tsx?|mjs)$/.test(path))
  const imports = sources.flatMap((file) => importsOf(file, rooms))
  const known = new Set(files.map(({ path }) => path))
  return [
    ...imports.flatMap((one) => arrowRules.filter((rule) => breaks(one, rule)).map(tell(one))),
    ...imports.filter((one) => isOurs(one) && !known.has(one.to)).map(tellMissing),
    ...findCircles(imports),
  ]
}

function breaks({ from, to }: Import, rule: ArrowRule): boolean {
  const origin = rule.from.path.exec(from)
  if (!origin || rule.from.except?.test(from) || !rule.to.path.test(to)) return false
  const allowed = (rule.to.except ?? []).map(
    (pattern) => new RegExp(pattern.replace('$1', origin[1] ?? '')),
  )
  return !allowed.some((pattern) => pattern.test(to))
}

const tell =
  ({ from, to }: Import) =>
  ({ name }: ArrowRule): Problem => ({ path: from, text: `may not import ${to} (${name})` })

const tellMissing = ({ from, written }: Import): Problem => ({
  path: from,
  text: `imports ${written}, which is not there`,
})

/** Assets and generated files are not part of the listing. */
function isOurs({ to }: Import): boolean {
  return /\.(tsx?|mjs|cjs)$/.test(to) && !to.startsWith('node_modules/')
}

/** Each circle once, named from its first file in alphabetical order. */
function findCircles(imports: readonly Import[]): Problem[] {
  const next = new Map<string, string[]>()
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const problems: Problem[] = []
  const visit = (file: string, way: string[]) => {
    const since = way.indexOf(file)
    if (since >= 0) {
      const circle = way.slice(since)
      problems.push({ path: file, text: `imports itself by way of ${circle.slice(1).join(', ')}` })
      return
    }
    if (done.has(file)) return
    for (const to of next.get(file) ?? []) visit(to, [...way, file])
    done.add(file)
  }
  for (const file of [...next.keys()].sort()) visit(file, [])
  return problems
}
