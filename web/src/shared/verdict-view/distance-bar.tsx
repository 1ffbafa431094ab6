import type { State } from '../../ui/state-badge.tsx'
import type { Distance } from './distance.ts'

/** Solid is certain, hatched is unknown, the tick is the threshold. The figures stand beside it. */
export function DistanceBar({ distance, state }: { distance: Distance; state: State }) {
  const share = (value: number) => `${(Math.min(1, Math.max(0, value)) * 100).toFixed(2)}%`
  return (
    <div className="distance" data-state={state} aria-hidden="true">
      <span
        className="distance-open bar-fill"
        style={{ left: share(distance.low), width: share(distance.high - distance.low) }}
      />
      <span className="distance-fill bar-fill" style={{ width: share(distance.low) }} />
      <span className="distance-tick bar-fill" style={{ left: share(distance.tick) }} />
    </div>
  )
}
