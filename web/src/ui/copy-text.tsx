import { useRef, useState } from 'react'
import { useText } from '../lib/text.ts'
import { Button } from './button.tsx'
import { uiText } from './text.ts'

/** A value to take away: shown whole, selectable, and copied by one press. */
export function CopyText({ text }: { text: string }) {
  const say = useText(uiText)
  const [copied, setCopied] = useState(false)
  const shown = useRef<HTMLElement>(null)
  const copy = async () => setCopied(await copyText(text, shown.current))
  return (
    <div className="row">
      <code className="copy-text" ref={shown}>
        {text}
      </code>
      <Button onClick={() => void copy()}>{say(copied ? 'copied' : 'copy')}</Button>
    </div>
  )
}

/** An office network often has no https, and then no clipboard: there what is selected is copied. */
async function copyText(text: string, shown: HTMLElement | null): Promise<boolean> {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text)
    return true
  }
  if (shown) getSelection()?.selectAllChildren(shown)
  return document.execCommand('copy')
}
