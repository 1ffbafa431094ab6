import type { Cell } from './cell.ts'
import { decodeText } from './decode-text.ts'
import { limits } from './limits.ts'
import type { SheetSink } from './sheet-sink.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** RFC 4180, read as a stream: quotes, doubled quotes, line breaks inside quotes, CRLF, LF or CR. */
export function parseCsv(file: Buffer, sink: SheetSink): void {
  sink.sheet({ sheet: 0, name: 'CSV', hidden: false, merges: [], hiddenColumns: [] })
  let reader: ReturnType<typeof csvReader> | undefined
  for (const text of decodeText(file)) {
    reader ??= csvReader(chooseDelimiter(text), (row, cells) => sink.row(0, [row, cells]))
    reader.take(text)
  }
  reader?.end()
}

/** The candidate that stands most often, outside quotes, in the first lines. */
export function chooseDelimiter(text: string): string {
  const sample = text.slice(0, 20_000).replace(/"[^"]*"/g, '')
  const counts = [',', '\t', ';', '，'].map((mark) => sample.split(mark).length)
  const best = counts.indexOf(Math.max(...counts))
  return [',', '\t', ';', '，'][best] ?? ','
}

/** Spreadsheets run text that begins so; exports put an apostrophe before it (EXP-01). */
const guarded = /^'[=+\-@\t\r＝＋－＠]/

export function csvReader(delimiter: string, emit: (row: number, cells: Cell[]) => void) {
  let state: 'start' | 'plain' | 'quoted' | 'closing' = 'start'
  let field = ''
  let cells: Cell[] = []
  let row = 0
  let openedAt = 0
  let isAfterReturn = false

  function endField() {
    cells.push(field === '' ? null : guarded.test(field) ? field.slice(1) : field)
    field = ''
    state = 'start'
  }

  function endRow() {
    endField()
    while (cells.length > 0 && cells.at(-1) === null) cells.pop()
    emit(row, cells)
    cells = []
    row++
  }

  function takeQuoted(text: string, from: number): number {
    const close = text.indexOf('"', from)
    field += text.slice(from, close < 0 ? text.length : close)
    if (field.length > limits.cellCharacters)
      throw new UnreadableFile('quote-open', String(openedAt + 1))
    if (close < 0) return text.length
    state = 'closing'
    return close + 1
  }

  function takeMark(mark: string) {
    if (mark === '\n' && isAfterReturn) return
    if (mark === delimiter) endField()
    else if (mark === '\r' || mark === '\n') endRow()
    else if (mark === '"' && state === 'closing') {
      field += '"'
      state = 'quoted'
    } else if (mark === '"' && state === 'start') {
      state = 'quoted'
      openedAt = row
    } else {
      field += mark
      state = 'plain'
    }
  }

  function take(text: string) {
    let at = 0
    while (at < text.length) {
      if (state === 'quoted') {
        isAfterReturn = false
        at = takeQuoted(text, at)
        continue
      }
      const mark = text[at] ?? ''
      takeMark(mark)
      isAfterReturn = mark === '\r'
      at++
    }
  }

  function end() {
    if (state === 'quoted') throw new UnreadableFile('quote-open', String(openedAt + 1))
    if (field !== '' || cells.length > 0) endRow()
  }

  return { take, end }
}
