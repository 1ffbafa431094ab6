import { useSyncExternalStore } from 'react'

/** How this reader wants the screen; kept in the browser, not on the server. */
export interface Preferences {
  /** 敬老版: large type, high contrast, fewer choices. */
  elder: boolean
  dark: boolean
}

const storageKey = 'tidu.screen'
let current: Preferences = read()
const listeners = new Set<() => void>()

function read(): Preferences {
  const words = (localStorage.getItem(storageKey) ?? '').split(' ')
  return { elder: words.includes('elder'), dark: words.includes('dark') }
}

function apply({ elder, dark }: Preferences): void {
  document.documentElement.dataset.elder = String(elder)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}

export function startPreferences(): void {
  apply(current)
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change }
  const words = [current.elder ? 'elder' : '', current.dark ? 'dark' : '']
  localStorage.setItem(storageKey, words.filter(Boolean).join(' '))
  apply(current)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current)
}
