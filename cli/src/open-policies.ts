import { loadPacks } from '@tidu/policies'
import { openLibrary, type PolicyLibrary } from '@tidu/policy-engine/policy-library'

let opened: PolicyLibrary | undefined

/** The packs that ship with Tidu, opened for reading, once per process. */
export function openPolicies(): PolicyLibrary {
  opened ??= openLibrary(loadPacks())
  return opened
}

/** A GB/T 2260 code and the codes above it, nearest first: 532501, 5325, 53; of a zone, 532501-yq, its county too. */
export function regionsAbove(code: string): string[] {
  const [place = code] = code.split('-')
  return [code, place, place.slice(0, 4), place.slice(0, 2)].filter(
    (one, index, all) => one.length > 0 && all.indexOf(one) === index,
  )
}
