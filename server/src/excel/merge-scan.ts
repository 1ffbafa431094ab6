import type { Merge } from './cell.ts'
import { limits } from './limits.ts'

const endOfCells = Buffer.from('</sheetData>')
const mergeTag = /<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g
const longestTag = 64

/** Picks the merged ranges out of a worksheet part while it is inflated for counting. */
export function mergeScan() {
  const merges: Merge[] = []
  let tail: Buffer = Buffer.alloc(0)
  let isPastCells = false

  function take(chunk: Buffer) {
    if (merges.length >= limits.merges) return
    const joined = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk
    const from = isPastCells ? 0 : joined.indexOf(endOfCells)
    if (from < 0) {
      tail = Buffer.from(joined.subarray(Math.max(0, joined.length - endOfCells.length)))
      return
    }
    isPastCells = true
    const text = joined.subarray(from).toString('latin1')
    const read = readMerges(text, merges)
    tail = Buffer.from(text.slice(Math.max(read, text.length - longestTag)), 'latin1')
  }

  return { merges, take }
}

/** Adds what it finds and answers how far the text is used up. */
function readMerges(text: string, merges: Merge[]): number {
  let read = 0
  for (const match of text.matchAll(mergeTag)) {
    read = match.index + match[0].length
    const [, left = '', top = '', right = '', bottom = ''] = match
    if (merges.length >= limits.merges) break
    merges.push({
      top: Number(top) - 1,
      left: columnNumber(left),
      bottom: Number(bottom) - 1,
      right: columnNumber(right),
    })
  }
  return read
}

function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number - 1
}
