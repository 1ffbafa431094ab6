import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { AntTheme } from './ant-theme.tsx'

export interface DialogProps {
  title: string
  open: boolean
  onClose: () => void
  children: ReactNode
  footer?: ReactNode
  wide?: boolean
}

/** Traps the focus, closes on Escape and gives the focus back. Its content is gone when closed. */
export function Dialog({ title, open, onClose, children, footer = null, wide }: DialogProps) {
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
      >
        {children}
      </Modal>
    </AntTheme>
  )
}
