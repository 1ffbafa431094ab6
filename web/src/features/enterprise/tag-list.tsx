import { tellTag } from '@tidu/contracts/enterprise/endpoints'
import { useState } from 'react'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { EnterpriseFile } from './enterprise-file.ts'
import { EntryActions } from './entry-actions.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { enterpriseText } from './text.ts'
import { blankTold, ToldFields, toldInput } from './told-fields.tsx'
import { useToldChange } from './use-told-change.ts'

export function TagList({ file }: { file: EnterpriseFile }) {
  const say = useText(enterpriseText)
  const [open, setOpen] = useState(false)
  const may = file.actions.includes('resolve')
  if (file.tags.length === 0 && !may) return null
  return (
    <Panel
      title={say('tags')}
      side={may ? <Button onClick={() => setOpen(true)}>{say('tellTag')}</Button> : null}
    >
      {file.tags.length === 0 ? <Empty>{say('noTags')}</Empty> : null}
      <ul className="stack">
        {file.tags.map((each) => (
          <li key={each.entryId} className="row">
            <span className="tag">{each.tag}</span>
            <span className="small quiet">{each.evidence ?? each.reason}</span>
            <EntryActions file={file} ledger="tag" entryId={each.entryId} name={each.tag} />
          </li>
        ))}
      </ul>
      {open ? <TagForm id={file.enterprise.id} onClose={() => setOpen(false)} /> : null}
    </Panel>
  )
}

function TagForm({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useText(enterpriseText)
  const [tag, setTag] = useState('')
  const [told, setTold] = useState(() => blankTold('registry'))
  const tell = useToldChange(tellTag, onClose)
  return (
    <EntryDialog
      title={say('tellTag')}
      onClose={onClose}
      onSubmit={() => tell.mutate({ id, content: { tag }, ...toldInput(told) })}
      error={tell.error}
      busy={tell.isPending}
    >
      <TextField label={say('tag')} value={tag} onChange={setTag} maxLength={40} required />
      <ToldFields told={told} onChange={setTold} official />
    </EntryDialog>
  )
}
