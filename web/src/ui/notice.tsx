import type { ReactNode } from 'react'

export interface NoticeProps {
  tone?: 'plain' | 'problem' | 'warning' | 'done'
  children: ReactNode
}

/** A sentence that stays on the page. A problem is announced to screen readers at once. */
export function Notice({ tone = 'plain', children }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone} role={tone === 'problem' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}
