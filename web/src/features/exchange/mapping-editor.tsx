import { useQuery } from '@tanstack/react-query'
import { saveMapping, showMapping } from '@tidu/contracts/exchange/endpoints'
import { useState } from 'react'
import { call } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/page.tsx'
import { CheckField } from '../../ui/select-field.tsx'
import { importKey, type MappedColumn, type Mapping, type Sheet } from './import-shapes.ts'
import { MappingTable } from './mapping-table.tsx'
import { exchangeText } from './text.ts'

/** Which column is which field. What a person corrects here is remembered for the next such table. */
export function MappingEditor(props: {
  id: string
  onSaved: () => void
  /** Left out while there is no result to go back to. */
  onLeave?: (() => void) | undefined
}) {
  const { id, ...ways } = props
  const mapping = useQuery({
    queryKey: ['exchange', 'mapping', id],
    queryFn: () => call(showMapping, { id }),
  })
  return <Loaded query={mapping}>{(given) => <Editor id={id} given={given} {...ways} />}</Loaded>
}

function Editor(props: {
  id: string
  given: Mapping
  onSaved: () => void
  onLeave?: (() => void) | undefined
}) {
  const { id, given, onSaved, onLeave } = props
  const say = useText(exchangeText)
  const [sheets, setSheets] = useState(given.sheets)
  const [tags, setTags] = useState(given.tags)
  const save = useAction(saveMapping, {
    refresh: [importKey(id), ['exchange', 'rows', id], ['exchange', 'mapping', id]],
    onDone: onSaved,
  })
  const change = (next: Sheet) =>
    setSheets(sheets.map((sheet) => (sheet.sheet === next.sheet ? next : sheet)))
  const submit = () =>
    save.mutate({
      id,
      tags,
      wait: false,
      sheets: sheets.map(({ sheet, use, columns }) => ({
        sheet,
        use,
        columns: columns.map(chosenPart),
      })),
    })
  return (
    <Panel title={say('mapping')}>
      <div className="stack">
        {sheets.map((sheet) => (
          <MappingTable key={sheet.sheet} sheet={sheet} fields={given.fields} onChange={change} />
        ))}
        {given.knownTags.length > 0 ? (
          <fieldset className="choices">
            <legend>{say('tags')}</legend>
            {given.knownTags.map((tag) => (
              <CheckField
                key={tag.id}
                label={tag.title}
                checked={tags.includes(tag.id)}
                onChange={(on) =>
                  setTags(on ? [...tags, tag.id] : tags.filter((each) => each !== tag.id))
                }
              />
            ))}
          </fieldset>
        ) : null}
        {save.error ? <Notice tone="problem">{save.error.message}</Notice> : null}
        <div className="row">
          <Button look="primary" busy={save.isPending} onClick={submit}>
            {say('saveMapping')}
          </Button>
          {onLeave ? (
            <Button look="text" onClick={onLeave}>
              {say('keepMapping')}
            </Button>
          ) : null}
        </div>
      </div>
    </Panel>
  )
}

function chosenPart({ column, fieldId, year, unit }: MappedColumn) {
  return { column, fieldId, year, unit }
}
