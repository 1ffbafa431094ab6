import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { listExpiringTitles } from '@tidu/contracts/enterprise/endpoints'
import { useState } from 'react'
import { call } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { useView } from '../../lib/view.ts'
import { useTierWords } from '../../shared/tier-words.ts'
import { Empty, Loaded } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { DaysLeft } from './days-left.tsx'
import { homeText } from './text.ts'

const pageSize = 6

/** Titles that end within a year of the day in the strip; all of them, a few at a time. */
export function ExpiringTitles() {
  const say = useText(homeText)
  const tierWord = useTierWords()
  const { region, on } = useView()
  const [page, setPage] = useState(1)
  const expiring = useQuery({
    queryKey: ['enterprise', 'expiring', region, on, page],
    queryFn: () =>
      call(listExpiringTitles, {
        on,
        withinDays: 365,
        page,
        pageSize,
        ...(region ? { region } : {}),
      }),
    placeholderData: keepPreviousData,
  })
  // The page says so once, and “none expires” would be no statement about it.
  if (expiring.data?.isInScope === false) return null
  return (
    <Panel title={say('expiring')}>
      <Loaded query={expiring} lines={4}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <Empty>{say('noExpiring')}</Empty>
          ) : (
            <>
              <ol className="due">
                {rows.map((row) => (
                  <li key={`${row.enterpriseId}-${row.tier}`}>
                    <span className="figure">{row.endOn}</span>
                    <span>
                      <Link to="/enterprises/$id" params={{ id: row.enterpriseId }}>
                        {row.name}
                      </Link>{' '}
                      <span className="small quiet">
                        {tierWord(row.tier)} · {row.regionName}
                      </span>
                    </span>
                    <DaysLeft days={row.daysLeft} />
                  </li>
                ))}
              </ol>
              <Pager page={page} pageSize={pageSize} total={total} onPage={setPage} />
            </>
          )
        }
      </Loaded>
    </Panel>
  )
}
