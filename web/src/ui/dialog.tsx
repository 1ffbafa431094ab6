import { Modal } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { AntTheme } from './ant-theme.tsx'

export interface DialogProps {
  title: string
  open: boolean
  onClose: () => void
  children: ReactNode
  footer?: ReactNode
  wide?: boolean
}

/**
 * Traps the focus, closes on Escape and gives the focus back. Whoever opens a form starts typing: its
 * first field has the focus. The content is gone when closed.
 */
export function Dialog({ title, open, onClose, children, footer = null, wide }: DialogProps) {
  const content = useRef<HTMLDivElement>(null)
  const focusFirst = (shown: boolean) =>
    shown && content.current?.querySelector<HTMLElement>(firstField)?.focus()
  return (
    <AntTheme>
      <Modal
        title={title}
        open={open}
        onCancel={onClose}
        width={wide ? 880 : 560}
        footer={footer ? <div className="row dialog-foot">{footer}</div> : null}
        destroyOnHidden
        mask={{ closable: false }}
        afterOpenChange={focusFirst}
      >
        <FocusGivenBack />
        <div ref={content}>{children}</div>
      </Modal>
    </AntTheme>
  )
}

const firstField = ':is(input:not([tabindex="-1"], [disabled]), select, textarea)'

/**
 * Mounted with the content of the dialog: what had the focus then gets it back, also when the whole
 * dialog is taken away at once, which the modal itself does not notice.
 */
function FocusGivenBack() {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    },
    [opener],
  )
  return null
}
