import { tellFacts } from '@tidu/contracts/enterprise/endpoints'
import { useState } from 'react'
import { localMinute } from '../../lib/format.ts'
import { useText } from '../../lib/text.ts'
import { useFactNames } from '../../shared/fact-names.ts'
import { Button } from '../../ui/button.tsx'
import type { EnterpriseFile } from './enterprise-file.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { enterpriseText } from './text.ts'
import { blankTold, ToldFields, toldInput } from './told-fields.tsx'
import { useToldChange } from './use-told-change.ts'

interface LedgerCheckProps {
  file: EnterpriseFile
  factId: 'titles_checked' | 'ips_checked'
  /** May confirm it: an authority for titles, the firm too for its rights. */
  may: boolean
}

/** 已核对: an empty ledger means “none” only once somebody has checked; until then it is unknown. */
export function LedgerCheck({ file, factId, may }: LedgerCheckProps) {
  const say = useText(enterpriseText)
  const { nameOf } = useFactNames()
  const [open, setOpen] = useState(false)
  const line = file.facts.find((each) => each.factId === factId)
  const checked = line?.value?.kind === 'yes-no' && line.value.is
  if (line && checked) {
    return (
      <span className="tag" title={say('checkedOn', { at: localMinute(line.recordedAt) })}>
        {nameOf(factId)}
      </span>
    )
  }
  return (
    <span className="row">
      <span className="tag" data-tone="warning" title={say('notCheckedHint')}>
        {say('notChecked')}
      </span>
      {may ? (
        <Button look="text" onClick={() => setOpen(true)}>
          {say('confirmChecked')}
        </Button>
      ) : null}
      {open ? <CheckDialog file={file} factId={factId} onClose={() => setOpen(false)} /> : null}
    </span>
  )
}

function CheckDialog(props: Omit<LedgerCheckProps, 'may'> & { onClose: () => void }) {
  const { file, factId, onClose } = props
  const say = useText(enterpriseText)
  const { nameOf, factOf } = useFactNames()
  const official = file.actions.includes('resolve')
  const [told, setTold] = useState(() => blankTold(official ? 'registry' : 'declared'))
  const tell = useToldChange(tellFacts, onClose)
  const submit = () =>
    tell.mutate({
      id: file.enterprise.id,
      facts: [{ factId, year: null, value: { kind: 'yes-no', is: true } }],
      ...toldInput(told),
    })
  return (
    <EntryDialog
      title={nameOf(factId)}
      onClose={onClose}
      onSubmit={submit}
      error={tell.error}
      busy={tell.isPending}
      action={say('confirmChecked')}
    >
      <p lang="zh-CN">{factOf(factId)?.definition}</p>
      <ToldFields told={told} onChange={setTold} official={official} />
    </EntryDialog>
  )
}
