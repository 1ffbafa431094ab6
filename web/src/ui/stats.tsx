import type { ReactNode } from 'react'

export interface Stat {
  label: string
  value: ReactNode
  unit?: string
  /** Shows the rows behind the figure. */
  onOpen?: (() => void) | undefined
}

export function Stats({ stats }: { stats: readonly Stat[] }) {
  return (
    <dl className="stats">
      {stats.map(({ label, value, unit, onOpen }) => (
        <div className="stat" key={label}>
          <dt>{label}</dt>
          <dd>
            {onOpen ? (
              <button
                type="button"
                className="link"
                aria-label={`${label} ${value}`}
                onClick={onOpen}
              >
                {value}
              </button>
            ) : (
              value
            )}
            {unit ? <small>{unit}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

export function Facts({ facts }: { facts: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
