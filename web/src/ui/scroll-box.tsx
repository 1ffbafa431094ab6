import type { ReactNode } from 'react'

/** What may be wider than a phone: scrolled sideways with the arrow keys, so it takes the focus. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  const reachable = { tabIndex: 0 }
  return (
    <section className="table-scroll" aria-label={label} {...reachable}>
      {children}
    </section>
  )
}
