import type {
  ComplianceContent,
  EntryChange,
  IpContent,
  TagContent,
  TitleContent,
} from './change.ts'

export interface Entry<Content> {
  entryId: string
  content: Content
}

export interface PlannedEntry<Content> {
  /** Undefined: a new entry. */
  entryId: string | undefined
  content: Content
  isVoid: boolean
  outcome: 'new' | 'changed' | 'unchanged'
  before: Content | null
}

/** Whether two rows tell of the same thing, so that the second corrects the first. */
export type IsSame<Content> = (known: Content, told: Content) => boolean

/** Matches told rows of a ledger to known entries and says what each would do. */
export function planEntries<Content extends object>(
  known: readonly Entry<Content>[],
  told: readonly EntryChange<Content>[],
  isSame: IsSame<Content>,
): PlannedEntry<Content>[] {
  return told.map(({ entryId, content, isVoid = false }) => {
    const match = known.find((entry) =>
      entryId === undefined ? isSame(entry.content, content) : entry.entryId === entryId,
    )
    if (!match) return { entryId, content, isVoid, outcome: 'new', before: null }
    const next = entryId === undefined ? fill(match.content, content) : content
    const outcome = !isVoid && equal(match.content, next) ? 'unchanged' : 'changed'
    return { entryId: match.entryId, content: next, isVoid, outcome, before: match.content }
  })
}

export const isSameTitle: IsSame<TitleContent> = (known, told) => {
  if (known.tier !== told.tier) return false
  if (known.number !== null && told.number !== null) return known.number === told.number
  if (known.startOn !== null && told.startOn !== null) return known.startOn === told.startOn
  // A list that only names the tier means the title already on file.
  return told.number === null && told.startOn === null
}

export const isSameIp: IsSame<IpContent> = (known, told) => {
  if (known.kind !== told.kind) return false
  if (known.number !== null || told.number !== null) return known.number === told.number
  return known.name === told.name && known.grantDate === told.grantDate
}

export const isSameCompliance: IsSame<ComplianceContent> = (known, told) =>
  known.kind === told.kind && known.listedOn === told.listedOn

export const isSameTag: IsSame<TagContent> = (known, told) => known.tag === told.tag

/** What is told replaces what is known; what is left out (`null`) stays. */
function fill<Content extends object>(known: Content, told: Content): Content {
  const said = Object.entries(told).filter(([, value]) => value !== null)
  return { ...known, ...Object.fromEntries(said) }
}

function equal<Content extends object>(one: Content, other: Content): boolean {
  const fields = new Map(Object.entries(other))
  return Object.entries(one).every(([field, value]) => fields.get(field) === value)
}
