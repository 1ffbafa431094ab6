import { type FormEvent, useState } from 'react'
import { useText } from '../lib/text.ts'
import { useView } from '../lib/view.ts'
import { useEditions } from '../shared/editions.ts'
import { RegionField } from '../shared/region-field.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { appText } from './text.ts'

export function ViewDialog({ onClose }: { onClose: () => void }) {
  const say = useText(appText)
  const { region, asOf, edition, on, setView } = useView()
  const [draft, setDraft] = useState({
    region: region ?? null,
    asOf: asOf ?? '',
    edition: edition ?? '',
  })
  const editions = useEditions()
  const apply = (event: FormEvent) => {
    event.preventDefault()
    setView({
      region: draft.region ?? undefined,
      asOf: draft.asOf || undefined,
      edition: draft.edition || undefined,
    })
    onClose()
  }
  const reset = () => {
    setView({ region: undefined, asOf: undefined, edition: undefined })
    onClose()
  }
  return (
    <Dialog title={say('changeView')} open onClose={onClose}>
      <form className="stack" onSubmit={apply}>
        <p className="quiet small">{say('changeViewHint')}</p>
        <RegionField
          label={say('region')}
          value={draft.region}
          onChange={(next) => setDraft({ ...draft, region: next })}
          none={say('regionAll')}
        />
        <TextField
          label={say('asOf')}
          type="date"
          value={draft.asOf || on}
          onChange={(next) => setDraft({ ...draft, asOf: next })}
        />
        <SelectField
          label={say('edition')}
          hint={say('editionHint')}
          none={say('editionByDate')}
          value={draft.edition}
          onChange={(next) => setDraft({ ...draft, edition: next })}
          choices={editions}
        />
        <div className="row">
          <Button type="submit" look="primary">
            {say('apply')}
          </Button>
          <Button look="text" onClick={reset}>
            {say('backToDefault')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
