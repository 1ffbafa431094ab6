import { masterFactLabels } from '@tidu/contracts/enterprise/labels'
import { useState } from 'react'
import { keyIn } from '../../lib/keys-of.ts'
import { useText } from '../../lib/text.ts'
import { useFactNames } from '../../shared/fact-names.ts'
import { Panel } from '../../ui/page.tsx'
import { Facts } from '../../ui/stats.tsx'
import type { EnterpriseFile } from './enterprise-page.tsx'
import { FactDialog } from './fact-dialog.tsx'
import { enterpriseText } from './text.ts'
import { type FactLine, useFactValueWords } from './use-fact-value-words.ts'

/** Facts without a year; those of the head of the file are shown there. */
export function OtherFacts({ file }: { file: EnterpriseFile }) {
  const say = useText(enterpriseText)
  const words = useFactValueWords()
  const { nameOf, factOf } = useFactNames()
  const [opened, setOpened] = useState<FactLine>()
  const lines = file.facts.filter(
    (line) => line.year === null && keyIn(masterFactLabels, line.factId) === undefined,
  )
  if (lines.length === 0) return null
  return (
    <Panel title={say('current')}>
      <Facts
        facts={lines.map((line) => ({
          label: nameOf(line.factId),
          value: (
            <button
              type="button"
              className="fact-button"
              data-conflict={line.against.length > 0}
              onClick={() => setOpened(line)}
            >
              {words(line.value, factOf(line.factId)?.unit ?? line.unit)}
            </button>
          ),
        }))}
      />
      {opened ? (
        <FactDialog file={file} line={opened} onClose={() => setOpened(undefined)} />
      ) : null}
    </Panel>
  )
}
