import { posix } from 'node:path'
import { lineAt, type Problem, type SourceFile } from './source-file.ts'

export interface Commands {
  /** Scripts of the root package.json. */
  npm: ReadonlySet<string>
  /** Commands of `tidu`. */
  tidu: ReadonlySet<string>
}

/** Links, paths and commands in the documents lead somewhere. */
export function findDocsFaults(files: readonly SourceFile[], commands: Commands): Problem[] {
  const known = new Set(files.flatMap(({ path }) => [path, ...parentsOf(path)]))
  const documents = files.filter(({ path }) => path.endsWith('.md'))
  return documents.flatMap(({ path, text }) => {
    const tell = (index: number, what: string) => ({
      path: `${path}:${lineAt(text, index)}`,
      text: what,
    })
    const links = [...text.matchAll(/\[[^\]]*\]\(([^)\s]+)\)/g)]
      .filter(([, target = '']) => !/^(https?:|mailto:|#)/.test(target))
      .filter(([, target = '']) => !known.has(beside(path, target.replace(/#.*$/, ''))))
      .map((found) => tell(found.index, `links to ${found[1]}, which is not there`))
    const paths = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.(?:ts|tsx|mjs|md|yaml|sql|json))`/g)]
      .filter(([, target = '']) => roomOf(target, known) && !known.has(target))
      .map((found) => tell(found.index, `names ${found[1]}, which is not there`))
    const scripts = [...text.matchAll(/\bnpm run ([\w:-]+)/g)]
      .filter(([, script = '']) => !commands.npm.has(script))
      .map((found) => tell(found.index, `npm run ${found[1]} is no script`))
    const tidu = [...text.matchAll(/\bnpx tidu ([a-z][\w-]*)/g)]
      .filter(([, command = '']) => !commands.tidu.has(command))
      .map((found) => tell(found.index, `npx tidu ${found[1]} is no command`))
    return [...links, ...paths, ...scripts, ...tidu]
  })
}

function beside(document: string, target: string): string {
  return posix.normalize(posix.join(posix.dirname(document), target)).replace(/\/$/, '')
}

/** A path that begins like none of ours is somebody else's (`/etc/…`, `node_modules/…`). */
function roomOf(target: string, known: ReadonlySet<string>): boolean {
  return known.has(target.split('/')[0] ?? '')
}

function parentsOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}
