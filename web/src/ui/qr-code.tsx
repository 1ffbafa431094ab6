import { QRCode } from 'antd'

/** Drawn in the browser; the secret in it never leaves the page. */
export function QrCode({ text, label }: { text: string; label: string }) {
  return (
    <div role="img" aria-label={label}>
      <QRCode value={text} size={184} type="svg" color="#000000" bgColor="#ffffff" />
    </div>
  )
}
