import { importsOf, roomsOf } from './imports.ts'
import { packageOf } from './package-of.ts'
import { isTest, type Problem, type SourceFile } from './source-file.ts'

interface Package {
  name: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

/** A room names what it uses: a package that is only there by chance goes with the next update. */
export function findUndeclaredPackages(files: readonly SourceFile[]): Problem[] {
  const rooms = roomsOf(files)
  const read = (path: string): Package =>
    JSON.parse(files.find((file) => file.path === path)?.text ?? '{}')
  const root = read('package.json')
  const forTests = new Set(Object.keys({ ...root.dependencies, ...root.devDependencies }))
  return files
    .filter(({ path }) => /^[a-z0-9-]+\/.*\.(tsx?|mjs)$/.test(path))
    .flatMap((file) => {
      const own = read(`${file.path.split('/')[0]}/package.json`)
      const named = new Set(Object.keys({ ...own.dependencies, ...own.devDependencies }))
      const mayUseTools = isTest(file.path) || /^tools\/|\.config\.ts$/.test(file.path)
      return importsOf(file, rooms)
        .map(({ written }) => packageOf(written))
        .filter((name) => name !== undefined && name !== own.name)
        .filter((name) => !named.has(name ?? '') && !(mayUseTools && forTests.has(name ?? '')))
        .filter((name) => !(mayUseTools && rooms.has(name ?? '')))
        .map((name) => ({ path: file.path, text: `uses ${name}, which its room does not name` }))
    })
}
