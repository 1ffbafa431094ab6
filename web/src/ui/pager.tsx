import { useText } from '../lib/text.ts'
import { Button } from './button.tsx'
import { uiText } from './text.ts'

export interface PagerProps {
  page: number
  pageSize: number
  total: number
  onPage: (page: number) => void
}

export function Pager({ page, pageSize, total, onPage }: PagerProps) {
  const say = useText(uiText)
  const pages = Math.max(1, Math.ceil(total / pageSize))
  return (
    <nav className="pager" aria-label={say('page', { page, pages })}>
      <span>{say('total', { count: total })}</span>
      {pages > 1 ? (
        <div className="row">
          <Button disabled={page <= 1} onClick={() => onPage(Math.min(page - 1, pages))}>
            {say('previous')}
          </Button>
          <span className="figure">{say('page', { page, pages })}</span>
          <Button disabled={page >= pages} onClick={() => onPage(page + 1)}>
            {say('next')}
          </Button>
        </div>
      ) : null}
    </nav>
  )
}
