import { createShortlist } from '@tidu/contracts/screening/endpoints'
import { type FormEvent, useState } from 'react'
import { useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { useFilters } from '../../lib/use-filters.ts'
import { useRegionName } from '../../shared/regions.ts'
import { useSession } from '../../shared/session.ts'
import { useTierWords } from '../../shared/tier-words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useSubject } from './queries.ts'
import { screeningText } from './text.ts'

export function NewShortlist() {
  const say = useText(screeningText)
  const { may } = useSession()
  const { region, standard, on } = useSubject()
  const [filters, change] = useFilters()
  const [open, setOpen] = useState(false)
  const [typed, setTitle] = useState<string>()
  const [year, setYear] = useState(on.slice(0, 4))
  const regionName = useRegionName(region)
  const tierWord = useTierWords()
  const title =
    typed ?? say('defaultTitle', { region: regionName ?? '', year, tier: tierWord(standard) })
  const create = useAction(createShortlist, {
    refresh: [['screening', 'shortlists']],
    onDone: ({ id }) => {
      setOpen(false)
      change({ list: id, page: filters.page })
    },
  })
  if (!may('screening.shortlist') || !region) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    create.mutate({ region, tier: standard, year: Number(year), title })
  }
  return (
    <>
      <div className="no-print">
        <Button onClick={() => setOpen(true)}>{say('newShortlist')}</Button>
      </div>
      <Dialog title={say('newShortlist')} open={open} onClose={() => setOpen(false)}>
        <form className="stack" onSubmit={submit}>
          {create.error ? <Notice tone="problem">{create.error.message}</Notice> : null}
          <TextField
            label={say('shortlistTitle')}
            value={title}
            onChange={setTitle}
            maxLength={80}
            required
          />
          <TextField
            label={say('year')}
            type="number"
            min="2000"
            max="2100"
            value={year}
            onChange={setYear}
            required
          />
          <div>
            <Button type="submit" look="primary" busy={create.isPending}>
              {say('create')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
