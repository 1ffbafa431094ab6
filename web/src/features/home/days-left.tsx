import { useText } from '../../lib/text.ts'
import { homeText } from './text.ts'

export function DaysLeft({ days }: { days: number }) {
  const say = useText(homeText)
  if (days === 0)
    return (
      <span className="tag" data-tone="problem">
        {say('today')}
      </span>
    )
  if (days < 0)
    return (
      <span className="tag" data-tone="quiet">
        {say('overdue', { count: -days })}
      </span>
    )
  return (
    <span className="tag" data-tone={days <= 30 ? 'warning' : 'plain'}>
      {say('inDays', { count: days })}
    </span>
  )
}
