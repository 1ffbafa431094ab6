import { type KeyboardEvent, type ReactNode, useId } from 'react'

export interface Tab {
  key: string
  label: ReactNode
}

/** Tabs by the ARIA pattern: arrows move, one tab stop. The panel renders only the chosen part. */
export function Tabs(props: {
  label: string
  tabs: readonly Tab[]
  active: string
  onChange: (key: string) => void
  children: ReactNode
}) {
  const { tabs, active, onChange } = props
  const id = useId()
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const at = tabs.findIndex((tab) => tab.key === active)
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (step === 0 || !next) return
    event.preventDefault()
    onChange(next.key)
    document.getElementById(`${id}-${next.key}`)?.focus()
  }
  return (
    <div className="tabs">
      <div className="tab-list" role="tablist" aria-label={props.label} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            id={`${id}-${tab.key}`}
            type="button"
            role="tab"
            className="tab"
            aria-selected={tab.key === active}
            aria-controls={`${id}-panel`}
            tabIndex={tab.key === active ? 0 : -1}
            onClick={() => onChange(tab.key)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${active}`}
        className="tab-panel"
      >
        {props.children}
      </div>
    </div>
  )
}
