import { lineAt, type Problem, type SourceFile } from './source-file.ts'

/** Folders of one person's or one machine's disk. Written apart so that this file does not find itself. */
const homes = ['work', 'Users', 'home', 'mnt'].map((word) => `/${word}/`)
const pattern = new RegExp(`(?<![\\w.:)}*/-])(${homes.join('|')})[A-Za-z0-9_.-]+`, 'g')

export function findMachinePaths(files: readonly SourceFile[]): Problem[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map((found) => ({
      path: `${path}:${lineAt(text, found.index)}`,
      text: `names a place on one machine: ${found[0]}`,
    })),
  )
}
