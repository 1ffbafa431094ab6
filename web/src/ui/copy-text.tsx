import { useState } from 'react'
import { useText } from '../lib/text.ts'
import { Button } from './button.tsx'
import { uiText } from './text.ts'

/** A value to take away: shown whole, selectable, and copied by one press. */
export function CopyText({ text }: { text: string }) {
  const say = useText(uiText)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    // Without https there is no clipboard; the text stays selectable.
    await navigator.clipboard?.writeText(text)
    setCopied(navigator.clipboard !== undefined)
  }
  return (
    <div className="row">
      <code className="copy-text">{text}</code>
      <Button onClick={() => void copy()}>{say(copied ? 'copied' : 'copy')}</Button>
    </div>
  )
}
