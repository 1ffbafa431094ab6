import { isTest, lineAt, type Problem, type SourceFile } from './source-file.ts'

/** Rooms that may not know a policy's numbers, dates, regions or documents: those are rows of a pack. */
const rooms = /^(policy-engine|domain|contracts|web|cli|server\/src\/modules)\/.*\.tsx?$/
/** Invented firms near the published lines, and the tests' own examples. */
const exempt = /^server\/src\/demo\//

const unitYuan: Readonly<Record<string, number>> = { 万元: 10_000, 亿元: 100_000_000 }
/** Smaller amounts and powers of ten are ordinary numbers of any program. */
const leastTelling = 1_000_000
const isPowerOfTen = (amount: number) => /^10+$/.test(String(amount))

function amountsOf(text: string): number[] {
  return [...text.matchAll(/(\d+(?:\.\d+)?)(万元|亿元)/g)]
    .map(([, number = '', unit = '']) => Number(number) * (unitYuan[unit] ?? 1))
    .filter((amount) => amount >= leastTelling && !isPowerOfTen(amount))
}

interface PolicyValues {
  amounts: ReadonlySet<number>
  /** Dates on which an edition starts or ends, region codes, document ids. */
  words: ReadonlySet<string>
}

function policyValues(files: readonly SourceFile[]): PolicyValues {
  const packs = files.filter(({ path }) => /^policies\/cn[^/]*\/.*(?<!\.cases)\.yaml$/.test(path))
  const editions = files.find(({ path }) => path === 'policies/cn/editions.yaml')?.text ?? ''
  const dates = [...editions.matchAll(/\b(?:from|to): (\d{4}-\d{2}-\d{2})/g)].map(
    ([, date = '']) => date,
  )
  const regions = files.flatMap(
    ({ path }) => /^policies\/regions\/(\d{4,6})\.yaml$/.exec(path)?.[1] ?? [],
  )
  const documents = files.flatMap(
    ({ path }) => /^policies\/documents\/([\w-]+)\.yaml$/.exec(path)?.[1] ?? [],
  )
  return {
    amounts: new Set(packs.flatMap(({ text }) => amountsOf(text))),
    words: new Set([...dates, ...regions, ...documents]),
  }
}

function problemsOf({ path, text }: SourceFile, { amounts, words }: PolicyValues): Problem[] {
  const code = text.replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, (comment) => ' '.repeat(comment.length))
  const numbers = [...code.matchAll(/(?<![\w.])\d[\d_]{6,}(?![\w.])/g)].filter(([found]) =>
    amounts.has(Number(found.replaceAll('_', ''))),
  )
  const literals = [...code.matchAll(/'([^'\n]+)'/g)].filter(([, word = '']) => words.has(word))
  return [...numbers, ...literals].map((found) => ({
    path: `${path}:${lineAt(text, found.index)}`,
    text: `a value of a policy stands in code: ${found[0]}; it belongs in policies/`,
  }))
}

/** REG-05: no threshold, date, region or document of a policy in code. */
export function findPolicyValues(files: readonly SourceFile[]): Problem[] {
  const values = policyValues(files)
  return files
    .filter(({ path }) => rooms.test(path) && !isTest(path) && !exempt.test(path))
    .flatMap((file) => problemsOf(file, values))
}
