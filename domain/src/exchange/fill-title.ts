import type { EntryChange, TitleContent } from '../enterprise/index.ts'
import { cellText } from './cell.ts'
import type { Draft, ReadContext } from './read-context.ts'
import { findCell, type MappedCell, noteProblem, noteRepairs, takeCell } from './row-cells.ts'
import { upperKey } from './upper-key.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The title a list row tells of. A proposal (公示, 拟认定) is no title; it is reported and left out. */
export function fillTitle(
  mapped: readonly MappedCell[],
  year: number | undefined,
  context: ReadContext,
  draft: Draft,
): EntryChange<TitleContent>[] {
  const given = findCell(mapped, 'title_tier')
  if (!given) return []
  const { vocabulary } = context
  const key = upperKey(cellText(given.cell)).replace(/[()\p{P}]/gu, '')
  if (vocabulary.lexicon.unknown.has(key)) return []
  const tier = tierOf(key, vocabulary)
  if (tier === undefined) {
    noteProblem(draft, given, 'tier-unreadable')
    return []
  }
  const event = eventOf(mapped, vocabulary)
  if (event === undefined) {
    noteRepairs(draft, given, ['title-not-final'], '')
    return []
  }
  const text = (fieldId: string) => {
    const cell = findCell(mapped, fieldId)
    const value = cell && takeCell(cell, context, draft)
    return typeof value === 'string' ? value : null
  }
  const startOn = text('title_start')
  const content: TitleContent = {
    tier,
    number: text('title_number'),
    event,
    startOn,
    endOn: text('title_end'),
    endedOn: null,
    batch: text('title_batch') ?? (year === undefined ? null : String(year)),
    authority: null,
  }
  return [{ content }]
}

function tierOf(key: string, { tiers }: Vocabulary): string | undefined {
  const plain = (word: string) => word.replace(/[()\p{P}]/gu, '')
  return tiers.find(({ words }) => words.some((word) => plain(word) === key))?.id
}

/** Without a stage column a list is taken for a list of holders. */
function eventOf(mapped: readonly MappedCell[], { stages }: Vocabulary) {
  const stage = findCell(mapped, 'title_stage')
  if (!stage) return 'recognised' as const
  const key = upperKey(cellText(stage.cell))
  if (stages.reviewed.has(key)) return 'reviewed' as const
  return stages.final.has(key) ? ('recognised' as const) : undefined
}
