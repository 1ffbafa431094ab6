import type { createAccount } from '@tidu/contracts/access/endpoints'
import { localMinute } from '../../lib/format.ts'
import type { OutputOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { CopyText } from '../../ui/copy-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import { accessText } from './text.ts'

export function TemporaryPassword({ given }: { given: OutputOf<typeof createAccount> }) {
  const say = useText(accessText)
  return (
    <div className="stack">
      <Notice tone="warning">
        {say('temporaryHint', { until: localMinute(given.temporaryUntil) })}
      </Notice>
      <div className="row">
        {say('temporaryPassword')}
        <CopyText text={given.temporaryPassword} />
      </div>
    </div>
  )
}
