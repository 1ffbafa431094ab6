import { useEffect } from 'react'

/** Names the browser tab after the page. */
export function useTabTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Tidu 梯度`
  }, [title])
}
