import { Link } from '@tanstack/react-router'
import { repairLabels } from '@tidu/contracts/exchange/labels'
import { keyIn } from '../../lib/keys-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { repairWords } from './english-labels.ts'
import type { ImportRow } from './import-shapes.ts'
import { exchangeText } from './text.ts'

export function RowNotes({ row }: { row: ImportRow }) {
  const say = useText(exchangeText)
  const repairWord = useLabels(repairWords)
  return (
    <ul className="small row-notes">
      {row.problems.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the notes of a row are fixed once it is judged
        <li key={index} className="row-problem">
          {say('problem', {
            column: each.column ? say('inColumn', { column: each.column }) : '',
            reason: each.reason,
            remedy: each.remedy,
          })}
        </li>
      ))}
      {row.outcome === 'conflicting' && row.creditCode ? (
        <li>
          <Link
            to="."
            search={(before) => ({
              ...before,
              search: row.creditCode ?? undefined,
              page: undefined,
            })}
          >
            {say('sameFirm')}
          </Link>
        </li>
      ) : null}
      {row.differences.map((each) => (
        <li key={`${each.item}-${each.year}`}>
          {say('difference', {
            item: each.year ? `${each.item} ${each.year}` : each.item,
            before: each.before ?? say('nothing'),
            after: each.after ?? say('nothing'),
          })}
        </li>
      ))}
      {row.repairs.map((each, index) => {
        const kind = keyIn(repairLabels, each.kind)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the notes of a row are fixed once it is judged
          <li key={index} className="quiet">
            {say(each.from === each.to ? 'kept' : 'repaired', {
              field: each.column ?? each.fieldTitle,
              from: each.from || say('nothing'),
              to: each.to || say('nothing'),
              label: kind ? repairWord(kind) : each.kind,
            })}
          </li>
        )
      })}
      {row.mergedInto ? (
        <li className="quiet">{say('mergedInto', { row: row.mergedInto })}</li>
      ) : null}
      {row.enterpriseId ? (
        <li>
          <Link to="/enterprises/$id" params={{ id: row.enterpriseId }}>
            {say('openFirm')}
          </Link>
        </li>
      ) : null}
    </ul>
  )
}
