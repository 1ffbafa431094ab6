import { limits } from './limits.ts'

/** Zero-based numbers of what the spreadsheet program does not show. */
export interface Hidden {
  rows: ReadonlySet<number>
  columns: ReadonlySet<number>
}

export const nothingHidden: Hidden = { rows: new Set(), columns: new Set() }

const mark = Buffer.from('hidden=')
const rowOrColumn = /^<(?:\w+:)?(row|col)\s/
const longestTag = 512
const mostColumns = 16_384

/** Picks hidden rows and columns out of a worksheet part while it is inflated for counting. */
export function hiddenScan() {
  const rows = new Set<number>()
  const columns = new Set<number>()
  let tail: Buffer = Buffer.alloc(0)

  function take(chunk: Buffer) {
    const joined = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk
    for (let at = joined.indexOf(mark); at >= 0; at = joined.indexOf(mark, at + mark.length)) {
      const tag = tagAround(joined, at)
      if (tag) note(tag)
    }
    tail = joined.subarray(openFrom(joined))
  }

  function note(tag: string) {
    const kind = rowOrColumn.exec(tag)?.[1]
    if (!kind || !/^(1|true)$/.test(attribute(tag, 'hidden') ?? '')) return
    if (kind === 'row') {
      const row = Number(attribute(tag, 'r'))
      if (row >= 1 && row <= limits.rowsPerSheet) rows.add(row - 1)
      return
    }
    const last = Math.min(Number(attribute(tag, 'max')), mostColumns)
    for (let column = Number(attribute(tag, 'min')); column >= 1 && column <= last; column++)
      columns.add(column - 1)
  }

  return { rows, columns, take }
}

/** The whole tag that holds the place, when both its ends are there. */
function tagAround(bytes: Buffer, at: number): string | undefined {
  const near = bytes.subarray(Math.max(0, at - longestTag), at + longestTag).toString('latin1')
  const place = Math.min(at, longestTag)
  const start = near.lastIndexOf('<', place)
  const end = near.indexOf('>', place)
  return start < 0 || end < 0 ? undefined : near.slice(start, end + 1)
}

/** Where the piece begins that the next chunk completes: a tag that is still open, at most. */
function openFrom(bytes: Buffer): number {
  const start = bytes.lastIndexOf('<')
  const isOpen = start >= 0 && bytes.indexOf('>', start) < 0
  return isOpen && bytes.length - start <= longestTag ? start : bytes.length
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1]
}
