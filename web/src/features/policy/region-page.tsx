import { Link, useParams } from '@tanstack/react-router'
import { useText } from '../../lib/text.ts'
import { useRegionName } from '../../shared/regions.ts'
import { Page } from '../../ui/page.tsx'
import { RegionProfile } from './region-profile.tsx'
import { policyText } from './text.ts'

/** 区域口径: the plan of one region, its tiers, quotas, targets and calendar. */
export function RegionPage() {
  const say = useText(policyText)
  const { region = '' } = useParams({ strict: false })
  const name = useRegionName(region) ?? region
  return (
    <Page
      title={say('regionTitle', { name })}
      lead={say('regionLead')}
      crumbs={
        <Link to="/policies" search={{ tab: 'region' }}>
          {say('title')}
        </Link>
      }
    >
      <RegionProfile region={region} />
    </Page>
  )
}
