import { useText } from '../../lib/text.ts'
import { useFilters } from '../../lib/use-filters.ts'
import { Page, Panel } from '../../ui/page.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { DocumentList } from './document-list.tsx'
import { EditionChoice } from './edition-choice.tsx'
import { PackList } from './pack-list.tsx'
import { RegionTab } from './region-tab.tsx'
import { policyText } from './text.ts'

const parts = [
  { key: 'packs', text: 'tabPacks', part: PackList },
  { key: 'choice', text: 'tabChoice', part: EditionChoice },
  { key: 'documents', text: 'tabDocuments', part: DocumentList },
  { key: 'region', text: 'tabRegion', part: RegionTab },
] as const

export function PackListPage() {
  const say = useText(policyText)
  const [{ tab }, change] = useFilters()
  const active = parts.find((part) => part.key === tab) ?? parts[0]
  const Part = active.part
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Tabs
        label={say('title')}
        tabs={parts.map(({ key, text }) => ({ key, label: say(text) }))}
        active={active.key}
        onChange={(next) => change({ tab: next })}
      >
        {active.key === 'region' ? (
          <Part />
        ) : (
          <Panel>
            <Part />
          </Panel>
        )}
      </Tabs>
    </Page>
  )
}
