import { masterFactLabels } from '@tidu/contracts/enterprise/labels'
import { useState } from 'react'
import { keyIn } from '../../lib/keys-of.ts'
import { useText } from '../../lib/text.ts'
import { useView } from '../../lib/view.ts'
import { useFactNames } from '../../shared/fact-names.ts'
import { Button } from '../../ui/button.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { enterpriseText } from './text.ts'
import { useOpenedFact } from './use-opened-fact.ts'

/** Leads to the form of any fact of the dictionary, on file or not. */
export function AddFact() {
  const say = useText(enterpriseText)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('addFact')}</Button>
      {open ? <FactChoice onClose={() => setOpen(false)} /> : null}
    </>
  )
}

const yearsBack = 8

function FactChoice({ onClose }: { onClose: () => void }) {
  const say = useText(enterpriseText)
  const { facts, factOf } = useFactNames()
  const { open } = useOpenedFact()
  const thisYear = Number(useView().on.slice(0, 4))
  const [factId, setFactId] = useState('')
  const [year, setYear] = useState(String(thisYear - 1))
  const yearly = factOf(factId)?.period === 'year'
  const years = Array.from({ length: yearsBack }, (_, back) => String(thisYear - back))
  const submit = () => {
    if (factId === '') return
    onClose()
    open({ factId, year: yearly ? Number(year) : null })
  }
  return (
    <EntryDialog
      title={say('addFact')}
      onClose={onClose}
      onSubmit={submit}
      error={null}
      busy={false}
      action={say('toFact')}
    >
      <div className="form-grid">
        <SearchField
          label={say('fact')}
          value={factId || undefined}
          onChange={setFactId}
          choices={facts
            .filter((fact) => !fact.derived && keyIn(masterFactLabels, fact.id) === undefined)
            .map((fact) => ({ value: fact.id, label: fact.name }))}
        />
        {yearly ? (
          <SelectField
            label={say('year')}
            value={year}
            onChange={setYear}
            choices={years.map((value) => ({ value, label: value }))}
          />
        ) : null}
      </div>
    </EntryDialog>
  )
}
