import { verifyChains } from '@tidu/contracts/audit/endpoints'
import type { OutputOf } from '../../lib/row-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { useSession } from '../../shared/session.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { faultWords } from './english-labels.ts'
import { auditText } from './text.ts'

export function VerifyChains() {
  const say = useText(auditText)
  const { may } = useSession()
  const verify = useAction(verifyChains)
  const found = verify.data
  if (!may('audit.verify')) return null
  return (
    <div className="stack no-print">
      <div>
        <Button busy={verify.isPending} onClick={() => verify.mutate({ keptHeads: [] })}>
          {say(verify.isPending ? 'verifying' : 'verify')}
        </Button>
      </div>
      {verify.error ? <Notice tone="problem">{verify.error.message}</Notice> : null}
      {found?.intact ? (
        <Notice tone="done">
          {say('intact', { chains: found.chains, sealed: found.sealed, unsealed: found.unsealed })}
        </Notice>
      ) : null}
      {found && !found.intact ? <Faults broken={found.broken} /> : null}
    </div>
  )
}

type Broken = OutputOf<typeof verifyChains>['broken']

function Faults({ broken }: { broken: Broken }) {
  const say = useText(auditText)
  const faultWord = useLabels(faultWords)
  return (
    <Notice tone="problem">
      <div>
        {say('broken', { count: broken.length })}
        <ul>
          {broken.map(({ chain, number, fault }) => (
            <li key={`${chain}-${number}-${fault}`}>
              {say('brokenAt', { chain, number, fault: faultWord(fault) })}
            </li>
          ))}
        </ul>
      </div>
    </Notice>
  )
}
