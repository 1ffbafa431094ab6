import { masterFactLabels } from '@tidu/contracts/enterprise/labels'
import { keyIn } from '../../lib/keys-of.ts'
import { useText } from '../../lib/text.ts'
import { useFactNames } from '../../shared/fact-names.ts'
import { Panel } from '../../ui/page.tsx'
import { Facts } from '../../ui/stats.tsx'
import { AddFact } from './add-fact.tsx'
import type { EnterpriseFile } from './enterprise-file.ts'
import { enterpriseText } from './text.ts'
import { useFactValueWords } from './use-fact-value-words.ts'
import { useOpenedFact } from './use-opened-fact.ts'

/** Facts without a year; those of the head of the file are shown there. */
export function OtherFacts({ file }: { file: EnterpriseFile }) {
  const say = useText(enterpriseText)
  const words = useFactValueWords()
  const { nameOf, factOf } = useFactNames()
  const { open } = useOpenedFact()
  const lines = file.facts.filter(
    (line) => line.year === null && keyIn(masterFactLabels, line.factId) === undefined,
  )
  return (
    <Panel title={say('current')} side={file.actions.includes('edit') ? <AddFact /> : null}>
      <Facts
        facts={lines.map((line) => ({
          label: nameOf(line.factId),
          value: (
            <button
              type="button"
              className="fact-button"
              data-conflict={line.against.length > 0}
              onClick={() => open({ factId: line.factId, year: null })}
            >
              {words(line.value, factOf(line.factId)?.unit ?? line.unit, { factId: line.factId })}
            </button>
          ),
        }))}
      />
    </Panel>
  )
}
