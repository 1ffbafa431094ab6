import { useSyncExternalStore } from 'react'
import { Notice } from './notice.tsx'

interface Toast {
  id: number
  tone: 'done' | 'problem'
  message: string
}

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function change(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

/** A short word after an action. A problem stays longer: it has to be read, not only seen. */
export function toast(tone: Toast['tone'], message: string): void {
  lastId += 1
  const id = lastId
  change([...toasts.slice(-2), { id, tone, message }])
  setTimeout(() => change(toasts.filter((each) => each.id !== id)), tone === 'done' ? 4000 : 9000)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts)
  return (
    <div className="toasts" aria-live="polite">
      {shown.map(({ id, tone, message }) => (
        <Notice key={id} tone={tone}>
          {message}
        </Notice>
      ))}
    </div>
  )
}
