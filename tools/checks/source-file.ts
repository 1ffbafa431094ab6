import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

export interface SourceFile {
  /** From the root of the checkout, with `/`. */
  path: string
  text: string
}

export interface Problem {
  path: string
  /** What is wrong and what to do. */
  text: string
}

const skipped = new Set(['node_modules', '.git', '.data', '.cache', 'dist', 'coverage'])
const readable =
  /\.(ts|tsx|mjs|cjs|js|json|yaml|yml|md|sql|css|html|sh|txt)$|(^|\/)(run|\.npmrc|LICENSE)$/
/** Pictures: listed, so that a document may link to them, but not read. */
const picture = /\.(png|svg|jpg|webp|ico)$/
const largest = 2 * 1024 * 1024

/** Every text file of the checkout, whatever git thinks of it. */
export function readSourceFiles(root: string): SourceFile[] {
  const found: SourceFile[] = []
  const walk = (dir: string) => {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      const path = join(dir, entry.name)
      if (entry.isDirectory() && !skipped.has(entry.name)) walk(path)
      const isPicture = picture.test(path)
      const isText = readable.test(path) && statSync(path).size <= largest
      if (!entry.isFile() || !(isPicture || isText)) continue
      found.push({ path: relative(root, path), text: isPicture ? '' : readFileSync(path, 'utf8') })
    }
  }
  walk(root)
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Tests and what only they use; `policies/examiner` is the second reader the packs are tested against. */
export const testPath = /\.(test|spec)\.tsx?$|\/(testing|examiner)\//

export const isTest = (path: string) => testPath.test(path)

/** The line a position of a text is on, from 1. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}
