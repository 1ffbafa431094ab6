import { parseDocument, parseOpenReadings, parseRegion } from '@tidu/domain/policy'
import { loadDocuments } from '../load-documents.ts'
import { loadOpenReadings, loadRegions } from '../load-regions.ts'

/** The shipped documents, profiles and open readings, parsed, with every problem found on the way. */
export function loadAll() {
  const documents = loadDocuments().map(({ file, value }) => ({
    file,
    ...parseDocument(value, file),
  }))
  const regions = loadRegions().map(({ file, value }) => ({ file, ...parseRegion(value, file) }))
  const choices = loadOpenReadings()
  const { readings, problems } = parseOpenReadings(choices.value, choices.file)
  return {
    filedDocuments: documents.flatMap(({ file, document }) =>
      document === undefined ? [] : [{ file, document }],
    ),
    filedProfiles: regions.flatMap(({ file, profile }) =>
      profile === undefined ? [] : [{ file, profile }],
    ),
    corpus: documents.flatMap(({ document }) => document ?? []),
    profiles: regions.flatMap(({ profile }) => profile ?? []),
    readings,
    problems: [...documents, ...regions].flatMap((one) => one.problems).concat(problems),
  }
}
