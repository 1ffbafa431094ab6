import { useText } from '../lib/text.ts'
import { Icon, type IconName } from './icon.tsx'
import { uiText } from './text.ts'

export const states = ['met', 'unmet', 'unknown', 'manual', 'exempt', 'not_applicable'] as const
export type State = (typeof states)[number]

const icons: Record<State, IconName> = {
  met: 'check',
  unmet: 'cross',
  unknown: 'question',
  manual: 'hand',
  exempt: 'shield',
  not_applicable: 'dash',
}

/** Word, sign and colour together: no state is told by colour alone, unknown is hatched grey. */
export function StateBadge({ state, count }: { state: State; count?: number }) {
  const say = useText(uiText)
  return (
    <span className="badge" data-state={state}>
      <Icon name={icons[state]} size={13} />
      <span>
        {say(`state.${state}`)}
        {count === undefined ? '' : ` ${count}`}
      </span>
    </span>
  )
}
