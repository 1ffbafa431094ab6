import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { showEnterprise } from '@tidu/contracts/enterprise/endpoints'
import { call } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { useView } from '../../lib/view.ts'
import { Ladder } from '../../shared/ladder/ladder.tsx'
import { LoadedPage } from '../../ui/loaded-page.tsx'
import { Page } from '../../ui/page.tsx'
import { NextStep } from './next-step.tsx'
import { OwnGaps } from './own-gaps.tsx'
import { OwnTitles } from './own-titles.tsx'
import { homeText } from './text.ts'

/** A firm's own first page: its rung, its next step, the figures to fill in, its titles. */
export function OwnHome({ id }: { id: string }) {
  const say = useText(homeText)
  const { on } = useView()
  const file = useQuery({
    queryKey: ['enterprise', 'file', id, on, undefined],
    queryFn: () => call(showEnterprise, { id, validOn: on }),
  })
  return (
    <LoadedPage query={file} title={say('title')}>
      {(found) => (
        <Page
          title={say('title')}
          lead={say('ownLead', { name: found.enterprise.name, day: on })}
          actions={
            <>
              <Link className="button" to="/enterprises/$id" params={{ id }}>
                {say('toFile')}
              </Link>
              <Link className="button" data-look="primary" to="/self-check">
                {say('tryOut')}
              </Link>
            </>
          }
        >
          <NextStep id={id} titles={found.titles} />
          <Ladder enterpriseId={id} on={on} titles={found.titles} />
          <div className="columns" style={{ '--column': '24rem' }}>
            <OwnGaps id={id} missing={found.quality.complete.missing} />
            <OwnTitles titles={found.titles} />
          </div>
        </Page>
      )}
    </LoadedPage>
  )
}
