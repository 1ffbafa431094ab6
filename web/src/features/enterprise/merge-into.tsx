import { useQuery } from '@tanstack/react-query'
import { listEnterprises } from '@tidu/contracts/enterprise/endpoints'
import { useState } from 'react'
import { call } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { MergeDialog, type MergedFirm } from './merge-dialog.tsx'
import { enterpriseText } from './text.ts'

/** Another file of the same firm, whatever its name, is looked for and merged into this one. */
export function MergeInto({ kept }: { kept: MergedFirm }) {
  const say = useText(enterpriseText)
  const [open, setOpen] = useState(false)
  const [merged, setMerged] = useState<MergedFirm>()
  const close = () => {
    setOpen(false)
    setMerged(undefined)
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('mergeInto')}</Button>
      {open && !merged ? (
        <Dialog title={say('mergeInto')} open onClose={close}>
          <OtherFirm keptId={kept.id} onChoose={setMerged} />
        </Dialog>
      ) : null}
      {merged ? <MergeDialog kept={kept} merged={merged} onClose={close} onDone={close} /> : null}
    </>
  )
}

function OtherFirm(props: { keptId: string; onChoose: (firm: MergedFirm) => void }) {
  const { keptId, onChoose } = props
  const say = useText(enterpriseText)
  const [text, setText] = useState('')
  const found = useQuery({
    queryKey: ['enterprise', 'search', text],
    queryFn: () =>
      call(listEnterprises, { text, page: 1, pageSize: 20, sort: 'name', order: 'asc' }),
    enabled: text.trim() !== '',
  })
  const firms = (found.data?.rows ?? []).filter(({ id }) => id !== keptId)
  return (
    <SearchField
      label={say('otherFile')}
      hint={say('otherFileHint')}
      placeholder={say('searchHint')}
      value={undefined}
      onSearch={setText}
      loading={found.isFetching}
      onChange={(id) => {
        const chosen = firms.find((firm) => firm.id === id)
        if (chosen) onChoose(chosen)
      }}
      choices={firms.map(({ id, name, creditCode, regionName }) => ({
        value: id,
        label: `${name} · ${creditCode ?? say('noCode')} · ${regionName}`,
      }))}
    />
  )
}
