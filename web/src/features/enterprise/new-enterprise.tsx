import { useNavigate } from '@tanstack/react-router'
import { createEnterprise } from '@tidu/contracts/enterprise/endpoints'
import { useState } from 'react'
import { useText } from '../../lib/text.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { blankMaster, MasterFields, masterInput } from './master-fields.tsx'
import { enterpriseText } from './text.ts'
import { blankTold, ToldFields, toldInput } from './told-fields.tsx'
import { useToldChange } from './use-told-change.ts'

/** 新建企业档案: leads to the new file. */
export function NewEnterprise({ onClose }: { onClose: () => void }) {
  const say = useText(enterpriseText)
  const navigate = useNavigate()
  const [draft, setDraft] = useState(blankMaster)
  const [told, setTold] = useState(() => blankTold('registry'))
  const create = useToldChange(createEnterprise, ({ enterpriseId }) => {
    void navigate({ to: '/enterprises/$id', params: { id: enterpriseId } })
  })
  const submit = () => {
    const { reason, ...rest } = toldInput(told)
    create.mutate({
      ...masterInput(draft),
      name: draft.name,
      regionCode: draft.regionCode,
      ...rest,
      ...(reason.trim() ? { reason } : {}),
    })
  }
  return (
    <EntryDialog
      title={say('newFirm')}
      onClose={onClose}
      onSubmit={submit}
      error={create.error}
      busy={create.isPending}
      action={say('createFirm')}
    >
      <MasterFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
      <ToldFields told={told} onChange={setTold} official reasonOptional />
    </EntryDialog>
  )
}
