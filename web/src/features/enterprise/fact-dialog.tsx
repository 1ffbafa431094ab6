import { masterFactLabels } from '@tidu/contracts/enterprise/labels'
import { keyIn } from '../../lib/keys-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { useFactNames } from '../../shared/fact-names.ts'
import { masterWords } from '../../shared/master-words.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { CorrectFact } from './correct-fact.tsx'
import { CorrectMaster } from './correct-master.tsx'
import type { EnterpriseFile } from './enterprise-file.ts'
import { FactHistory } from './fact-history.tsx'
import { RuleConflict } from './rule-conflict.tsx'
import { enterpriseText } from './text.ts'
import type { FactLine } from './use-fact-value-words.ts'
import type { OpenedFact } from './use-opened-fact.ts'

/** One fact: what was ever recorded on it, what stands against it, and the form that adds a word. */
export function FactDialog(props: {
  file: EnterpriseFile
  opened: OpenedFact
  onClose: () => void
}) {
  const { file, opened, onClose } = props
  const say = useText(enterpriseText)
  const { nameOf, factOf } = useFactNames()
  const masterWord = useLabels(masterWords)
  const { factId, year } = opened
  const { id } = file.enterprise
  const fact = factOf(factId)
  const line = file.facts.find((each) => each.factId === factId && each.year === year)
  const master = keyIn(masterFactLabels, factId)
  const plain = master ? masterWord(master) : nameOf(factId)
  const name = year === null ? plain : `${plain} ${year}`
  const title = say('history', { fact: name })
  const official = file.actions.includes('resolve')
  return (
    <Dialog title={title} open onClose={onClose} wide>
      <div className="stack">
        {fact ? (
          <p className="small quiet" lang="zh-CN">
            {fact.definition}
          </p>
        ) : null}
        <FactHistory id={id} fact={opened} caption={title} />
        {official && line && line.against.length > 0 ? (
          <section className="stack">
            <h3>{say('conflictsWith')}</h3>
            <RuleConflict
              key={line.seq}
              enterpriseId={id}
              factId={factId}
              year={year}
              words={wordsOf(line)}
            />
          </section>
        ) : null}
        {master && file.actions.includes('edit') ? (
          <section className="stack">
            <h3>{say('correctMaster')}</h3>
            <CorrectMaster key={file.enterprise.revision} file={file} official={official} />
          </section>
        ) : null}
        {fact && !master && file.actions.includes('edit') ? (
          <section className="stack">
            <h3>{say(line ? 'correct' : 'fillIn')}</h3>
            <CorrectFact
              key={line?.seq ?? 'new'}
              enterpriseId={id}
              fact={fact}
              year={year}
              now={line?.value ?? null}
              official={official}
            />
          </section>
        ) : null}
      </div>
    </Dialog>
  )
}

function wordsOf(line: FactLine) {
  const { seq, value, source, recordedAt, against } = line
  return [
    { seq, value, source, recordedAt, counts: true },
    ...against.map((word) => ({ ...word, counts: false })),
  ]
}
