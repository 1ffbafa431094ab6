import { lazy, Suspense, useState } from 'react'
import { useText } from '../lib/text.ts'
import { useView } from '../lib/view.ts'
import { useRegionName } from '../shared/regions.ts'
import { useSession } from '../shared/session.ts'
import { appText } from './text.ts'

const ViewDialog = lazy(async () => ({
  default: (await import('./view-dialog.tsx')).ViewDialog,
}))

/** The three words of the strip. */
export function useViewWords() {
  const say = useText(appText)
  const { region, asOf, on, edition } = useView()
  const { signedIn } = useSession()
  const home = signedIn?.account.regionName
  const name = useRegionName(region)
  return {
    region: name ?? home ?? say('regionAll'),
    asOf: asOf ?? say('asOfToday', { day: on }),
    edition: edition ?? say('editionByDate'),
  }
}

/** Always visible: what the figures below are about. Any of the three opens the same dialog. */
export function ViewStrip() {
  const say = useText(appText)
  const words = useViewWords()
  const [open, setOpen] = useState(false)
  return (
    <section className="strip" aria-label={say('viewStrip')}>
      {(['region', 'asOf', 'edition'] as const).map((part) => (
        <button
          key={part}
          type="button"
          className="strip-item"
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
        >
          <span className="strip-label">{say(part)}</span>
          <span className="strip-value">{words[part]}</span>
        </button>
      ))}
      {open ? (
        <Suspense>
          <ViewDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </section>
  )
}
