import { useState } from 'react'
import { useFilters } from '../../lib/use-filters.ts'
import { CheckPreview } from './check-preview.tsx'
import { QuotaPanel, type Run } from './quota-panel.tsx'
import { RunResults } from './run-results.tsx'

const nobody: ReadonlySet<string> = new Set()

/**
 * One run: its sum and rule at the left, the ranked firms, and the proof of the one looked at. Which
 * one that is stands in the address; which are ticked does not, they are nobody's decision yet.
 */
export function Workbench({ run }: { run: Run }) {
  const [{ firm, page }, change] = useFilters()
  const [choice, setChoice] = useState({ run: run.id, ids: nobody })
  // Ticks belong to the run they were made in; a list that is just being named does not.
  const chosen = choice.run === run.id ? choice.ids : nobody
  const setChosen = (ids: ReadonlySet<string>) => setChoice({ run: run.id, ids })
  const look = (id: string | undefined) => change({ firm: id, page })
  return (
    <div className="workbench" data-preview={firm !== undefined}>
      <QuotaPanel run={run} />
      <RunResults run={run} chosen={chosen} onChoose={setChosen} onPreview={look} />
      {firm ? (
        <CheckPreview
          enterpriseId={firm}
          run={run}
          chosen={chosen}
          onChoose={setChosen}
          onLook={look}
        />
      ) : null}
    </div>
  )
}
