import type { ReactNode } from 'react'

export interface ButtonProps {
  children: ReactNode
  onClick?: () => void
  look?: 'plain' | 'primary' | 'danger' | 'text'
  type?: 'button' | 'submit'
  disabled?: boolean
  /** Work is under way: the button stays focusable but does nothing. */
  busy?: boolean
  /** Name for a button that shows only an icon. */
  label?: string
  /** The key that does the same. */
  hint?: string
}

export function Button(props: ButtonProps) {
  const { children, onClick, look = 'plain', type = 'button', disabled, busy, label, hint } = props
  return (
    <button
      className="button"
      data-look={look}
      type={type}
      disabled={disabled}
      aria-busy={busy}
      aria-label={label}
      title={hint}
      onClick={(event) => {
        if (busy) event.preventDefault()
        else onClick?.()
      }}
    >
      {children}
    </button>
  )
}
