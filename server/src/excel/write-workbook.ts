import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type Workbook, workbookBytes } from './workbook.ts'

/** Writing more takes longer than starting a thread, and others would wait for it. */
const fewRows = 500

/**
 * Writes a workbook; one of many rows in a thread of its own, so that everybody else is served
 * meanwhile. Our own data: unlike a foreign file it needs no boundary, only room.
 */
export async function writeWorkbook(workbook: Workbook, rows: number): Promise<Buffer> {
  const bytes = rows <= fewRows ? await workbookBytes(workbook) : await inThread(workbook)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

async function inThread(workbook: Workbook): Promise<Uint8Array> {
  const thread = new Worker(new URL('./workbook-thread.ts', import.meta.url), {
    workerData: workbook,
  })
  // A thread that throws is reported as the error it threw.
  const [bytes] = await once(thread, 'message')
  return bytes
}
