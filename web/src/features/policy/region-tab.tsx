import { useText } from '../../lib/text.ts'
import { useView } from '../../lib/view.ts'
import { RegionField } from '../../shared/region-field.tsx'
import { useSession } from '../../shared/session.ts'
import { Empty } from '../../ui/loaded.tsx'
import { RegionProfile } from './region-profile.tsx'
import { policyText } from './text.ts'

/** The plan of the region in the strip, else of the reader's own. */
export function RegionTab() {
  const say = useText(policyText)
  const { region, setView } = useView()
  const { signedIn } = useSession()
  const shown = region ?? signedIn?.account.regionCode ?? undefined
  return (
    <div className="stack">
      {signedIn ? (
        <div className="table-tools no-print">
          <RegionField
            label={say('region')}
            value={shown ?? null}
            onChange={(code) => setView({ region: code ?? undefined })}
          />
        </div>
      ) : null}
      {shown ? <RegionProfile region={shown} /> : <Empty>{say('chooseRegion')}</Empty>}
    </div>
  )
}
