import {
  lintCitations,
  lintDocuments,
  lintRegions,
  type Problem,
  parseDocument,
  parseOpenReadings,
  parseRegion,
} from '@tidu/domain/policy'
import { loadPacks } from '@tidu/policies'
import { loadDocuments } from '@tidu/policies/load-documents'
import { loadOpenReadings, loadRegions } from '@tidu/policies/load-regions'
import { lintStandard } from '@tidu/policy-engine/lint-standard'
import { isPlain, type PackProblem } from '@tidu/policy-engine/pack-problem'
import { openLibrary } from '@tidu/policy-engine/policy-library'
import { runAboveScaleCases } from '@tidu/policy-engine/run-above-scale-cases'
import { type CasesRun, runCases } from '@tidu/policy-engine/run-cases'
import { runSizeCases } from '@tidu/policy-engine/run-size-cases'

export interface CriteriaProblem {
  file: string
  problem: PackProblem
}

function lintCriteria(): CriteriaProblem[] {
  const files = loadPacks()
  const library = openLibrary(files)
  const words = library.problems.map(({ file, ...problem }) => ({ file, problem }))
  const standards = library.standards.flatMap(({ path, source }) =>
    lintStandard(source, library.words.dictionary).map((problem) => ({ file: path, problem })),
  )
  return [...words, ...standards]
}

/** The files whose values cite documents: criteria, words, tables and the choice of editions. */
function citingFiles() {
  const { facts, sizes, aboveScale, editions, standards } = loadPacks()
  return [facts, sizes, aboveScale, editions, ...standards]
}

function lintCorpus(): Problem[] {
  const documents = loadDocuments().map(({ file, value }) => ({
    file,
    ...parseDocument(value, file),
  }))
  const profiles = loadRegions().map(({ file, value }) => ({ file, ...parseRegion(value, file) }))
  const readings = parseOpenReadings(loadOpenReadings().value, loadOpenReadings().file)
  const read = documents.flatMap(({ file, document }) => (document ? [{ file, document }] : []))
  const held = read.map(({ document }) => document)
  const filed = profiles.flatMap(({ file, profile }) => (profile ? [{ file, profile }] : []))
  return [
    ...documents.flatMap(({ problems }) => problems),
    ...profiles.flatMap(({ problems }) => problems),
    ...lintDocuments(read),
    ...lintRegions(filed, held, readings.readings),
    ...citingFiles().flatMap(({ path, content }) => lintCitations(path, content, held)),
  ]
}

/** Everything a policy writer still has to mend: criteria packs, then documents and regions. */
export function lintPacks(): { criteria: CriteriaProblem[]; corpus: Problem[] } {
  return { criteria: lintCriteria(), corpus: lintCorpus() }
}

/** Runs every pack's worked cases, the size classes and the survey scope among them. */
export function testPacks(): (CasesRun & { file: string })[] {
  const files = loadPacks()
  const library = openLibrary(files)
  const standards = library.standards.flatMap(({ path, source }) => {
    const cases = files.cases.get(path)?.content
    return isPlain(cases) ? [{ file: path, ...runCases(cases, source, library.words) }] : []
  })
  const casesOf = (file: string) => files.cases.get(file)?.content
  const [sizes, scope] = [files.sizes.path, files.aboveScale.path]
  return [
    ...standards,
    { file: sizes, ...runSizeCases(casesOf(sizes), library.words.sizes) },
    {
      file: scope,
      ...runAboveScaleCases(casesOf(scope), library.aboveScale, library.words.sizes),
    },
  ]
}
