import { correctEnterprise } from '@tidu/contracts/enterprise/endpoints'
import { type FormEvent, useState } from 'react'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { EnterpriseFile } from './enterprise-file.ts'
import { MasterFields, masterInput } from './master-fields.tsx'
import { enterpriseText } from './text.ts'
import { blankTold, ToldFields, toldInput } from './told-fields.tsx'
import { useToldChange } from './use-told-change.ts'

/** 更正主档: refused when somebody else changed the file meanwhile. */
export function CorrectMaster({ file, official }: { file: EnterpriseFile; official: boolean }) {
  const say = useText(enterpriseText)
  const { enterprise } = file
  const before = {
    name: enterprise.name,
    creditCode: enterprise.creditCode ?? '',
    regionCode: enterprise.regionCode,
    industryCode: enterprise.industryCode ?? '',
    foundedOn: enterprise.foundedOn ?? '',
  }
  const [draft, setDraft] = useState(before)
  const [told, setTold] = useState(() => blankTold('registry'))
  const correct = useToldChange(correctEnterprise, () => setTold(blankTold(told.source)))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    correct.mutate({
      id: enterprise.id,
      revision: enterprise.revision,
      ...masterInput(draft, before),
      ...toldInput(told),
    })
  }
  return (
    <form className="stack" onSubmit={submit}>
      {correct.error ? <Notice tone="problem">{correct.error.message}</Notice> : null}
      <MasterFields
        draft={draft}
        onChange={(change) => setDraft({ ...draft, ...change })}
        industryName={enterprise.industryName}
      />
      <ToldFields told={told} onChange={setTold} official={official} />
      <div>
        <Button type="submit" look="primary" busy={correct.isPending}>
          {say('save')}
        </Button>
      </div>
    </form>
  )
}
