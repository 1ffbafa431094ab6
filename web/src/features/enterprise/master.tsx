import type { masterFactLabels } from '@tidu/contracts/enterprise/labels'
import { useKnown } from '../../lib/known.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { useRegionName } from '../../shared/regions.ts'
import { Facts } from '../../ui/stats.tsx'
import { sizeWords } from './english-labels.ts'
import type { EnterpriseFile } from './enterprise-file.ts'
import { enterpriseText } from './text.ts'
import { useOpenedFact } from './use-opened-fact.ts'

type MasterFact = keyof typeof masterFactLabels

/** The head of the file; every entry opens its history and the form that corrects it. */
export function Master({ file }: { file: EnterpriseFile }) {
  const say = useText(enterpriseText)
  const { open } = useOpenedFact()
  const shown = useMaster(file)
  const door = (factId: MasterFact, value: string) => (
    <button type="button" className="fact-button" onClick={() => open({ factId, year: null })}>
      {value}
    </button>
  )
  return (
    <Facts
      facts={[
        { label: say('code'), value: door('credit_code', shown.code) },
        { label: say('region'), value: door('region', shown.region) },
        { label: say('industry'), value: door('industry', shown.industry) },
        { label: say('size'), value: shown.size },
        { label: say('founded'), value: door('founded_on', shown.founded) },
      ]}
    />
  )
}

/** The master record is today's; what it was known to be on an earlier day stands in the facts. */
function useMaster({ enterprise, facts }: EnterpriseFile) {
  const say = useText(enterpriseText)
  const sizeWord = useLabels(sizeWords)
  const { known } = useKnown()
  const told = (factId: MasterFact) => {
    const value = facts.find((line) => line.factId === factId)?.value
    return value?.kind === 'text' ? value.text : undefined
  }
  const pastRegion = useRegionName(known ? told('region') : undefined)
  if (known) {
    return {
      code: told('credit_code') ?? told('legacy_code') ?? say('noCode'),
      region: pastRegion ?? say('unknown'),
      industry: told('industry') ?? say('unknown'),
      size: '—',
      founded: told('founded_on') ?? say('unknown'),
    }
  }
  const { industryCode, industryName, sizeClass } = enterprise
  return {
    code: enterprise.creditCode ?? enterprise.legacyCode ?? say('noCode'),
    region: enterprise.regionName,
    industry: [industryCode, industryName].filter(Boolean).join(' ') || say('unknown'),
    size: sizeClass ? sizeWord(sizeClass) : '—',
    founded: enterprise.foundedOn ?? say('unknown'),
  }
}
