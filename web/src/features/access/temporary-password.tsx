import type { createAccount } from '@tidu/contracts/access/endpoints'
import { localMinute } from '../../lib/format.ts'
import type { OutputOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { CopyText } from '../../ui/copy-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Facts } from '../../ui/stats.tsx'
import { accessText } from './text.ts'

/** What the new colleague is told: both halves of it, on the one occasion it can be read. */
export function TemporaryPassword(props: { login: string; given: OutputOf<typeof createAccount> }) {
  const { login, given } = props
  const say = useText(accessText)
  return (
    <div className="stack">
      <Notice tone="warning">
        {say('temporaryHint', { until: localMinute(given.temporaryUntil) })}
      </Notice>
      <Facts
        facts={[
          { label: say('login'), value: <strong>{login}</strong> },
          { label: say('temporaryPassword'), value: <CopyText text={given.temporaryPassword} /> },
        ]}
      />
    </div>
  )
}
