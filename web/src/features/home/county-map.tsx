import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../../lib/text.ts'
import { rungs, useTierWords } from '../../shared/tier-words.ts'
import { evenColumns } from '../../ui/even-columns.ts'
import { Panel } from '../../ui/page.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TileMap } from '../../ui/tile-map.tsx'
import { homeText } from './text.ts'
import type { TierCounts } from './tier-counts.ts'

/** Equal tiles, one per county; the choice of tier only recolours them. */
export function CountyMap({ counts }: { counts: TierCounts }) {
  const say = useText(homeText)
  const tierWord = useTierWords()
  const [tier, setTier] = useState('')
  if (counts.counties.length === 0) return null
  const tiles = counts.counties.map((county) => {
    const value = tier ? (county.tiers[tier] ?? 0) : county.enterprises
    return { key: county.code, name: county.name, value, note: say('households', { count: value }) }
  })
  return (
    <Panel
      title={say('map')}
      side={
        <div className="no-print" style={{ minWidth: '14rem' }}>
          <SelectField
            label={say('mapOf')}
            none={say('mapAll')}
            value={tier}
            onChange={setTier}
            choices={rungs.map((value) => ({ value, label: tierWord(value) }))}
          />
        </div>
      }
    >
      <TileMap
        tiles={tiles}
        columns={evenColumns(tiles.length)}
        wrap={(tile, content, frame) => (
          <Link
            key={tile.key}
            to="/enterprises"
            search={{ region: tile.key, tier: tier || undefined }}
            {...frame}
          >
            {content}
          </Link>
        )}
      />
      <p className="quiet small">{say('mapNote')}</p>
    </Panel>
  )
}
