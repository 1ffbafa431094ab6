import { isTest, lineAt, type Problem, type SourceFile } from './source-file.ts'

/** Rooms that answer from their arguments alone; their imports are the arrows' business. */
const rooms = /^(domain|policy-engine)\/src\/.*\.ts$/

/** The clock, chance, the environment and the outside world, as a program reaches them without an import. */
const reached =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bMath\.random\b|\bcrypto\.\w+|\bperformance\.\w+|\b(?:fetch|setTimeout|setInterval|queueMicrotask)\(|\bprocess\.\w+|\bconsole\.\w+|\bglobalThis\b/g

/** A rule that reads the clock cannot be asked about last year, and its test passes only today. */
export function findImpureRules(files: readonly SourceFile[]): Problem[] {
  return files
    .filter(({ path }) => rooms.test(path) && !isTest(path))
    .flatMap(({ path, text }) => {
      const code = text.replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, (note) => ' '.repeat(note.length))
      return [...code.matchAll(reached)].map((found) => ({
        path: `${path}:${lineAt(text, found.index)}`,
        text: `${found[0]}: a rule takes time, ids and the world as arguments`,
      }))
    })
}
