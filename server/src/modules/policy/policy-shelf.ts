import {
  type OpenReading,
  type PolicyDocument,
  parseDocument,
  parseOpenReadings,
  parseRegion,
  type RegionProfile,
} from '@tidu/domain/policy'
import { loadPacks, type PackFiles } from '@tidu/policies'
import { loadDocuments } from '@tidu/policies/load-documents'
import { type FactNames, loadFactNames } from '@tidu/policies/load-fact-names'
import { loadOpenReadings, loadRegions } from '@tidu/policies/load-regions'
import { openLibrary, type PolicyLibrary } from '@tidu/policy-engine/policy-library'

/** Everything the packs say, read once per process: it changes only with a release of the packs. */
export interface PolicyShelf {
  files: PackFiles
  library: PolicyLibrary
  documents: readonly PolicyDocument[]
  profiles: readonly RegionProfile[]
  /** What the plans leave open, with the options in words. */
  readings: readonly OpenReading[]
  /** English names of facts and of their values. */
  factNames: ReadonlyMap<string, FactNames>
}

let opened: PolicyShelf | undefined

export function policyShelf(): PolicyShelf {
  if (!opened) {
    const files = loadPacks()
    const open = loadOpenReadings()
    opened = {
      files,
      library: openLibrary(files),
      documents: loadDocuments().flatMap(
        ({ file, value }) => parseDocument(value, file).document ?? [],
      ),
      profiles: loadRegions().flatMap(({ file, value }) => parseRegion(value, file).profile ?? []),
      factNames: loadFactNames(),
      readings: parseOpenReadings(open.value, open.file).readings,
    }
  }
  return opened
}
