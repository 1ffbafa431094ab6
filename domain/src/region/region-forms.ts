import type { Region } from './region.ts'

/** How names are shortened: data, see `policies/registry/region-names.yaml`. */
export interface RegionLexicon {
  suffixes: {
    province: readonly string[]
    prefecture: readonly string[]
    county: readonly string[]
  }
  keptSuffix: Readonly<Record<string, string>>
  ethnicGroups: readonly string[]
  fillers: readonly string[]
}

/** Every way the name of a region is commonly written; the full name comes first. */
export function regionForms(region: Region, lexicon: RegionLexicon): string[] {
  const forms = new Set([region.name, ...region.aliases])
  if (region.type === 'zone' || region.type === 'town') return [...forms]
  const suffix = lexicon.suffixes[region.type].find((end) => region.name.endsWith(end))
  if (suffix === undefined) return [...forms]
  const stem = withoutEthnicGroups(region.name.slice(0, -suffix.length), lexicon.ethnicGroups)
  const kept = lexicon.keptSuffix[suffix]
  if (kept !== undefined) forms.add(stem + kept)
  // One letter alone (云 for 云县) is a word, not a name.
  if (stem.length >= 2) forms.add(stem)
  return [...forms]
}

function withoutEthnicGroups(stem: string, groups: readonly string[]): string {
  let rest = stem
  for (;;) {
    const group = groups.find((name) => rest.endsWith(name) && rest.length - name.length >= 2)
    if (group === undefined) return rest
    rest = rest.slice(0, -group.length)
  }
}
