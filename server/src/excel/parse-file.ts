import type { SheetEvent } from './cell.ts'
import { detectType } from './detect-type.ts'
import { parseCsv } from './parse-csv.ts'
import { parseXls } from './parse-xls.ts'
import { parseXlsx } from './parse-xlsx.ts'
import { sheetSink } from './sheet-sink.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** Reads a whole file and sends its sheets and rows, then one `end` or one `problem`. */
export async function parseFile(file: Buffer, fileName: string, send: (event: SheetEvent) => void) {
  try {
    const type = detectType(file, fileName)
    send({ kind: 'file', type })
    const sink = sheetSink(send)
    if (type === 'xlsx') await parseXlsx(file, sink)
    else if (type === 'xls') parseXls(file, sink)
    else parseCsv(file, sink)
    sink.flush()
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    const cpuMilliseconds = Math.round((userCPUTime + systemCPUTime) / 1000)
    send({ kind: 'end', rows: sink.rows(), peakKilobytes: maxRSS, cpuMilliseconds })
  } catch (problem) {
    send(describe(problem))
  }
}

/** A library's own error means the file is damaged; its text is for developers, not for people. */
function describe(problem: unknown): SheetEvent {
  if (!(problem instanceof UnreadableFile)) return { kind: 'problem', problem: 'damaged' }
  const { problem: code, place } = problem
  return place === undefined
    ? { kind: 'problem', problem: code }
    : { kind: 'problem', problem: code, place }
}
