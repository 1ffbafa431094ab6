import type { ReactNode } from 'react'
import { useText } from '../lib/text.ts'
import { uiText } from './text.ts'

export interface Tile {
  key: string
  name: string
  /** Undefined is "no figure": hatched, never the colour of zero. */
  value: number | undefined
  note?: string
  /** Place in the grid, counted from 1; without it tiles follow one another. */
  row?: number
  column?: number
}

/**
 * Equal tiles instead of a boundary map: every county is as large as its neighbour, prints in
 * grey, and needs no 审图号.
 */
export function TileMap(props: {
  tiles: readonly Tile[]
  columns: number
  wrap: (tile: Tile, content: ReactNode, frame: TileFrame) => ReactNode
}) {
  const most = Math.max(1, ...props.tiles.map((tile) => tile.value ?? 0))
  return (
    <div className="tiles" style={{ '--tile-columns': props.columns }}>
      {props.tiles.map((tile) => props.wrap(tile, <TileFace tile={tile} />, frameOf(tile, most)))}
    </div>
  )
}

export interface TileFrame {
  className: string
  'data-depth': 'deep' | 'pale'
  'data-unknown': boolean
  style: Record<string, string | number>
}

/** Steps of colour leave a gap around the middle so that the text always has 4.5 : 1. */
function frameOf(tile: Tile, most: number): TileFrame {
  const share = (tile.value ?? 0) / most
  const depth = share > 0.66 ? 78 + share * 22 : share * 42
  return {
    className: 'tile',
    'data-depth': share > 0.66 ? 'deep' : 'pale',
    'data-unknown': tile.value === undefined,
    style: {
      '--depth': Math.round(depth),
      ...(tile.row && tile.column ? { gridRow: tile.row, gridColumn: tile.column } : {}),
    },
  }
}

function TileFace({ tile }: { tile: Tile }) {
  const say = useText(uiText)
  return (
    <>
      <span className="tile-name">{tile.name}</span>
      <span>
        <span className="tile-figure">{tile.value ?? say('noFigure')}</span>
        {tile.note ? <span className="tile-note"> {tile.note}</span> : null}
      </span>
    </>
  )
}
