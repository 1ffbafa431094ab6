import { importsOf, roomsOf } from './imports.ts'
import { packageOf } from './package-of.ts'
import type { Problem, SourceFile } from './source-file.ts'

/** A package nobody imports is installed, updated and audited for nothing, on every machine. */
export function findIdlePackages(files: readonly SourceFile[]): Problem[] {
  const rooms = roomsOf(files)
  return files
    .filter(({ path }) => /^[a-z0-9-]+\/package\.json$/.test(path))
    .flatMap(({ path, text }) => {
      const room = path.split('/')[0]
      const used = new Set(
        files
          .filter((file) => file.path.startsWith(`${room}/`) && /\.(tsx?|mjs)$/.test(file.path))
          .flatMap((file) => importsOf(file, rooms).map(({ written }) => packageOf(written))),
      )
      const { dependencies = {} }: { dependencies?: Record<string, string> } = JSON.parse(text)
      return Object.keys(dependencies)
        .filter((name) => !used.has(name))
        .map((name) => ({ path, text: `names ${name}, which its room does not use` }))
    })
}
