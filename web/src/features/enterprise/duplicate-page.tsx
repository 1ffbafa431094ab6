import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { listDuplicates } from '@tidu/contracts/enterprise/endpoints'
import { useState } from 'react'
import { call } from '../../lib/api.ts'
import { localMinute } from '../../lib/format.ts'
import type { OutputOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { useView } from '../../lib/view.ts'
import { LoadedInScope } from '../../shared/out-of-scope/out-of-scope.tsx'
import { useSession } from '../../shared/session.ts'
import { useTierWords } from '../../shared/tier-words.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/loaded.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { MergeDialog, type MergedFirm } from './merge-dialog.tsx'
import { enterpriseText } from './text.ts'
import './enterprise.css'

/** 疑似重复: files of one name. A person says which stays, and why they are one firm. */
export function DuplicatePage() {
  const say = useText(enterpriseText)
  const { region } = useView()
  const duplicates = useQuery({
    queryKey: ['enterprise', 'duplicates', region],
    queryFn: () => call(listDuplicates, { region }),
  })
  return (
    <Page
      title={say('duplicates')}
      lead={say('duplicateLead')}
      crumbs={<Link to="/enterprises">{say('title')}</Link>}
    >
      <LoadedInScope query={duplicates}>
        {({ groups }) =>
          groups.length === 0 ? (
            <Panel>
              <Empty>{say('noDuplicates')}</Empty>
            </Panel>
          ) : (
            groups.map((group) => <Group key={group.map(({ id }) => id).join()} group={group} />)
          )
        }
      </LoadedInScope>
    </Page>
  )
}

type Twin = OutputOf<typeof listDuplicates>['groups'][number][number]

/** Proposed to stay: the file with a code, then the one with titles, then the one that knows more. */
function fullerFirst(one: Twin, other: Twin): number {
  return (
    Number(other.creditCode !== null) - Number(one.creditCode !== null) ||
    other.tiers.length - one.tiers.length ||
    (other.complete ?? 0) - (one.complete ?? 0) ||
    other.changedAt.localeCompare(one.changedAt)
  )
}

function Group({ group }: { group: readonly Twin[] }) {
  const say = useText(enterpriseText)
  const { may } = useSession()
  const mayMerge = may('enterprise.resolve')
  const tierWord = useTierWords()
  const [keptId, setKeptId] = useState(() => group.toSorted(fullerFirst)[0]?.id)
  const [merged, setMerged] = useState<MergedFirm>()
  const kept = group.find(({ id }) => id === keptId) ?? group[0]
  const close = () => setMerged(undefined)
  return (
    <Panel title={group[0]?.name}>
      <ul className="words">
        {group.map((firm) => (
          <li key={firm.id} className="word" data-counts={firm === kept}>
            <Link to="/enterprises/$id" params={{ id: firm.id }}>
              {firm.name}
            </Link>
            <span className="small">
              <code>{firm.creditCode ?? say('noCode')}</code> · {firm.regionName}
            </span>
            <span className="small quiet">
              {say('knownOf', {
                complete: firm.complete ?? say('notScored'),
                day: localMinute(firm.changedAt).slice(0, 10),
              })}
            </span>
            {firm.tiers.length > 0 ? (
              <span className="row">
                {firm.tiers.map((tier) => (
                  <span key={tier} className="tag">
                    {tierWord(tier)}
                  </span>
                ))}
              </span>
            ) : null}
            {mayMerge ? (
              <span className="row">
                <label className="check">
                  <input
                    type="radio"
                    name={`kept-${group[0]?.id}`}
                    checked={firm === kept}
                    onChange={() => setKeptId(firm.id)}
                  />
                  {say('keepThis')}
                </label>
                {firm === kept ? null : (
                  <Button onClick={() => setMerged(firm)}>{say('mergeThis')}</Button>
                )}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {kept && merged ? (
        <MergeDialog kept={kept} merged={merged} onClose={close} onDone={close} />
      ) : null}
    </Panel>
  )
}
