import { resolveConflict } from '@tidu/contracts/enterprise/endpoints'
import { factSourceLabels } from '@tidu/contracts/enterprise/labels'
import { type FormEvent, useState } from 'react'
import { localMinute } from '../../lib/format.ts'
import { keyIn } from '../../lib/keys-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { useFactNames } from '../../shared/fact-names.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { toast } from '../../ui/toast.tsx'
import { sourceWords } from './english-labels.ts'
import { enterpriseText } from './text.ts'
import { type FactValue, useFactValueWords } from './use-fact-value-words.ts'

export interface Word {
  seq: number
  source: string
  value: FactValue
  recordedAt: string
  counts: boolean
}

interface ConflictProps {
  enterpriseId: string
  factId: string
  year: number | null
  words: readonly Word[]
}

/** What each source says, side by side; with `choice` one of them can be picked. */
export function Words(props: {
  factId: string
  words: readonly Word[]
  choice?: { name: string; chosen: number | undefined; onChoose: (seq: number) => void }
}) {
  const { factId, words, choice } = props
  const say = useText(enterpriseText)
  const inWords = useFactValueWords()
  const sourceWord = useLabels(sourceWords)
  const { factOf } = useFactNames()
  const nameOf = (source: string) => {
    const known = keyIn(factSourceLabels, source)
    return known ? sourceWord(known) : source
  }
  return (
    <ul className="words">
      {words.map(({ seq, source, value, recordedAt, counts }) => {
        const said = <strong>{inWords(value, factOf(factId)?.unit ?? '')}</strong>
        return (
          <li key={seq} className="word" data-counts={counts}>
            {choice ? (
              <label>
                <input
                  type="radio"
                  name={choice.name}
                  checked={choice.chosen === seq}
                  onChange={() => choice.onChoose(seq)}
                  required
                />
                {said}
              </label>
            ) : (
              said
            )}
            <span className="small quiet">
              {nameOf(source)} · {localMinute(recordedAt)}
            </span>
            {counts ? <span className="small">{say('countsForNow')}</span> : null}
          </li>
        )
      })}
    </ul>
  )
}

/** 裁定: one source is kept, the others are taken back with the reason and stay in the history. */
export function RuleConflict(props: ConflictProps & { onDone?: () => void }) {
  const { enterpriseId, factId, year, words, onDone } = props
  const say = useText(enterpriseText)
  const [keepSeq, setKeepSeq] = useState<number>()
  const [reason, setReason] = useState('')
  const rule = useAction(resolveConflict, {
    refresh: [['enterprise'], ['screening']],
    onDone: () => {
      toast('done', say('ruled'))
      onDone?.()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (keepSeq === undefined) return
    rule.mutate({ id: enterpriseId, factId, year, keepSeq, reason })
  }
  return (
    <form className="stack" onSubmit={submit}>
      {rule.error ? <Notice tone="problem">{rule.error.message}</Notice> : null}
      <p className="small quiet">{say('ruleHint')}</p>
      <Words
        factId={factId}
        words={words}
        choice={{ name: `keep-${factId}-${year}`, chosen: keepSeq, onChoose: setKeepSeq }}
      />
      <TextField
        label={say('ruleReason')}
        value={reason}
        onChange={setReason}
        maxLength={400}
        required
      />
      <div>
        <Button type="submit" look="primary" busy={rule.isPending}>
          {say('rule')}
        </Button>
      </div>
    </form>
  )
}
