import { tellFacts } from '@tidu/contracts/enterprise/endpoints'
import { type FormEvent, useState } from 'react'
import { useText } from '../../lib/text.ts'
import { FactField } from '../../shared/fact-field/fact-field.tsx'
import { type Fact, keptOf, plainOf, typedOf } from '../../shared/fact-field/typed.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CheckField } from '../../ui/select-field.tsx'
import { enterpriseText } from './text.ts'
import { blankTold, ToldFields, toldInput } from './told-fields.tsx'
import type { FactValue } from './use-fact-value-words.ts'
import { useToldChange } from './use-told-change.ts'

/** Adds a word beside the old ones; which of them counts is decided by source and time. */
export function CorrectFact(props: {
  enterpriseId: string
  fact: Fact
  year: number | null
  /** What counts now. A choice starts from it, a figure is typed anew. */
  now: FactValue
  official: boolean
}) {
  const { enterpriseId, fact, year, now, official } = props
  const say = useText(enterpriseText)
  const first = fact.kind === 'number' ? '' : typedOf(fact, plainOf(now))
  const [typed, setTyped] = useState(first)
  const [told, setTold] = useState(() => blankTold('declared'))
  const tell = useToldChange(tellFacts, () => setTold(blankTold(told.source)))
  const [unknown, setUnknown] = useState(false)
  const value = unknown ? null : keptOf(fact, typed)
  // A list has “not known” among its choices; an empty line may just be forgotten.
  const isLine = fact.kind === 'number' || fact.kind === 'date' || fact.values.length === 0
  const asksUnknown = isLine && fact.kind !== 'yes-no' && fact.kind !== 'judgement'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (value === undefined) return
    tell.mutate({
      id: enterpriseId,
      facts: [{ factId: fact.id, year, value }],
      ...toldInput(told),
    })
  }
  return (
    <form className="stack" onSubmit={submit}>
      {tell.error ? <Notice tone="problem">{tell.error.message}</Notice> : null}
      <FactField
        fact={fact}
        label={say(now === null ? 'fillIn' : 'newValue')}
        value={typed}
        onChange={setTyped}
        unread={value === undefined}
        required={asksUnknown && !unknown}
      />
      {asksUnknown && now !== null ? (
        <CheckField label={say('unknownAgain')} checked={unknown} onChange={setUnknown} />
      ) : null}
      <ToldFields told={told} onChange={setTold} official={official} />
      <div>
        <Button type="submit" look="primary" busy={tell.isPending}>
          {say('save')}
        </Button>
      </div>
    </form>
  )
}
