import type { showEnterprise } from '@tidu/contracts/enterprise/endpoints'
import type { OutputOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { useTierWords } from '../../shared/tier-words.ts'
import { Empty } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { DaysLeft } from './days-left.tsx'
import { homeText } from './text.ts'

/** The titles a firm holds, the one that ends first on top. */
export function OwnTitles(props: { titles: OutputOf<typeof showEnterprise>['titles'] }) {
  const say = useText(homeText)
  const tierWord = useTierWords()
  const held = props.titles
    .filter(({ state }) => state === 'valid' || state === 'expiring')
    .toSorted((a, b) => (a.endOn ?? '9999').localeCompare(b.endOn ?? '9999'))
  return (
    <Panel title={say('ownTitles')}>
      {held.length === 0 ? <Empty>{say('noOwnTitles')}</Empty> : null}
      <ol className="due">
        {held.map((title) => (
          <li key={title.entryId}>
            <span className="figure">{title.endOn ?? say('noEnd')}</span>
            <span>{tierWord(title.tier)}</span>
            {title.daysLeft === undefined ? <span /> : <DaysLeft days={title.daysLeft} />}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
