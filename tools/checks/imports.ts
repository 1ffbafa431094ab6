import { posix } from 'node:path'
import { parseSync } from 'oxc-parser'
import type { SourceFile } from './source-file.ts'

export interface Import {
  from: string
  /** A path of the checkout, `node_modules/<package>`, or `node:<builtin>`. */
  to: string
  written: string
}

/** Rooms by package name, with their `exports` map. */
export type Rooms = ReadonlyMap<string, { folder: string; exports: Record<string, string> }>

export function roomsOf(files: readonly SourceFile[]): Rooms {
  const rooms = new Map<string, { folder: string; exports: Record<string, string> }>()
  for (const { path, text } of files) {
    if (!/^[a-z0-9-]+\/package\.json$/.test(path)) continue
    const { name, exports = {} }: { name: string; exports?: Record<string, string> } =
      JSON.parse(text)
    rooms.set(name, { folder: posix.dirname(path), exports })
  }
  return rooms
}

/**
 * Every import of a file, type-only and dynamic ones included, as written by the parser that reads
 * TypeScript itself. Only a computed `import(…)` escapes it.
 */
export function importsOf({ path, text }: SourceFile, rooms: Rooms): Import[] {
  const { module, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const literal = /^(['"`])(.+)\1$/.exec(text.slice(start, end))?.[2]
    return literal === undefined ? [] : [literal]
  })
  const fixed = module.staticImports.map(({ moduleRequest }) => moduleRequest.value)
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
  )
  const written = [...new Set([...fixed, ...passedOn, ...dynamic])]
  return written.map((one) => ({ from: path, to: resolveImport(path, one, rooms), written: one }))
}

function resolveImport(from: string, written: string, rooms: Rooms): string {
  const bare = written.replace(/\?.*$/, '')
  if (bare.startsWith('.')) return posix.join(posix.dirname(from), bare)
  if (bare.startsWith('node:')) return bare
  const [scope = '', name = ''] = bare.split('/')
  const packageName = scope.startsWith('@') ? `${scope}/${name}` : scope
  const room = rooms.get(packageName)
  if (!room) return `node_modules/${packageName}`
  return posix.join(room.folder, exported(`.${bare.slice(packageName.length)}`, room.exports))
}

/** The more exact pattern first, as Node does. */
function exported(subpath: string, exports: Record<string, string>): string {
  const direct = exports[subpath]
  if (direct !== undefined) return direct
  const patterns = Object.keys(exports).sort((a, b) => b.length - a.length)
  for (const pattern of patterns) {
    const [head = '', tail = ''] = pattern.split('*')
    if (!pattern.includes('*') || !subpath.startsWith(head) || !subpath.endsWith(tail)) continue
    const part = subpath.slice(head.length, subpath.length - tail.length)
    return (exports[pattern] ?? '').replace('*', part)
  }
  return subpath
}
