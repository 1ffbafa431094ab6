import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { listExpiringTitles } from '@tidu/contracts/enterprise/endpoints'
import { call } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { useView } from '../../lib/view.ts'
import { useTierWords } from '../../shared/tier-words.ts'
import { Empty, Loaded } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { DaysLeft } from './days-left.tsx'
import { homeText } from './text.ts'

export function ExpiringTitles() {
  const say = useText(homeText)
  const tierWord = useTierWords()
  const { region } = useView()
  const expiring = useQuery({
    queryKey: ['enterprise', 'expiring', region],
    queryFn: () =>
      call(listExpiringTitles, {
        withinDays: 365,
        page: 1,
        pageSize: 6,
        ...(region ? { region } : {}),
      }),
  })
  return (
    <Panel
      title={say('expiring')}
      side={expiring.data ? <strong className="figure">{expiring.data.total}</strong> : null}
    >
      <Loaded query={expiring} lines={4}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{say('noExpiring')}</Empty>
          ) : (
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
          )
        }
      </Loaded>
    </Panel>
  )
}
