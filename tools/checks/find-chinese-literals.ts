import { parseSync } from 'oxc-parser'
import { isTest, type Problem, type SourceFile } from './source-file.ts'

const han = /\p{Script=Han}/u

/**
 * Chinese for people lives in labels, messages and texts, where it can be read and translated as a
 * whole; not in markup, rules or SQL. Comments and tests are free.
 */
export function findChineseLiterals(files: readonly SourceFile[]): Problem[] {
  return files.filter(isBound).flatMap((file) => {
    const code = withoutComments(file)
    const lines = code.split('\n').flatMap((line, index) => (han.test(line) ? [index + 1] : []))
    return lines.map((line) => ({
      path: `${file.path}:${line}`,
      text: 'Chinese in code; it belongs into labels.ts, messages.ts or text.ts',
    }))
  })
}

function isBound({ path }: SourceFile): boolean {
  if (isTest(path)) return false
  return path.endsWith('.tsx') || path.endsWith('.sql') || /^domain\/src\/.*\.ts$/.test(path)
}

function withoutComments({ path, text }: SourceFile): string {
  if (path.endsWith('.sql')) return blank(text, [...text.matchAll(sqlComment)].map(spanOf))
  const { comments, program } = parseSync(path, text)
  return blank(text, [...comments, ...patternsIn(program)])
}

interface Span {
  start: number
  end: number
}

const sqlComment = /\/\*[\s\S]*?\*\/|--.*$/gm

function spanOf(found: RegExpExecArray): Span {
  return { start: found.index, end: found.index + found[0].length }
}

/** A pattern reads what people wrote; it tells them nothing. */
function patternsIn(node: unknown): Span[] {
  if (typeof node !== 'object' || node === null) return []
  if ('regex' in node && node.regex && 'start' in node && 'end' in node)
    return [{ start: Number(node.start), end: Number(node.end) }]
  return Object.values(node).flatMap(patternsIn)
}

function blank(text: string, spans: readonly Span[]): string {
  let code = text
  for (const { start, end } of spans)
    code = code.slice(0, start) + code.slice(start, end).replace(/[^\n]/g, ' ') + code.slice(end)
  return code
}
