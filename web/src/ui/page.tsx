import { type ReactNode, useEffect, useRef } from 'react'
import { useTabTitle } from '../lib/tab-title.ts'

export interface PageProps {
  title: string
  lead?: ReactNode
  crumbs?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** The frame of every page: names the browser tab and takes the focus after a change of page. */
export function Page({ title, lead, crumbs, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useTabTitle(title)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <>
      {crumbs ? <nav className="crumbs">{crumbs}</nav> : null}
      <div className="page-head">
        <div>
          <h1 className="page-title" ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead ? <div className="page-lead">{lead}</div> : null}
        </div>
        {actions ? <div className="row">{actions}</div> : null}
      </div>
      <div className="stack">{children}</div>
    </>
  )
}

export interface PanelProps {
  title?: ReactNode
  side?: ReactNode
  children: ReactNode
}

export function Panel({ title, side, children }: PanelProps) {
  return (
    <section className="panel">
      {title ? (
        <div className="panel-head">
          <h2 className="panel-title">{title}</h2>
          {side}
        </div>
      ) : null}
      {children}
    </section>
  )
}
