import { tellIp } from '@tidu/contracts/enterprise/endpoints'
import { useState } from 'react'
import { useText } from '../../lib/text.ts'
import type { EnterpriseFile } from './enterprise-file.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { type IpDraft, ipContent, ipDraft } from './ip-draft.ts'
import { IpFields } from './ip-fields.tsx'
import { enterpriseText } from './text.ts'
import { blankTold, ToldFields, toldInput } from './told-fields.tsx'
import { useToldChange } from './use-told-change.ts'

/** 登记知识产权: every column of the ledger, each of which some edition counts by. */
export function IpForm(props: {
  id: string
  ip?: EnterpriseFile['ips'][number]
  official: boolean
  onClose: () => void
}) {
  const { id, ip, official, onClose } = props
  const say = useText(enterpriseText)
  const [draft, setDraft] = useState<IpDraft>(() => ipDraft(ip))
  const [told, setTold] = useState(() => blankTold('declared'))
  const tell = useToldChange(tellIp, onClose)
  const submit = () =>
    tell.mutate({
      id,
      ...(ip ? { entryId: ip.entryId } : {}),
      content: ipContent(draft),
      ...toldInput(told),
    })
  return (
    <EntryDialog
      title={say(ip ? 'correctIp' : 'tellIp')}
      onClose={onClose}
      onSubmit={submit}
      error={tell.error}
      busy={tell.isPending}
    >
      <IpFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
      <ToldFields told={told} onChange={setTold} official={official} />
    </EntryDialog>
  )
}
