/** Entry point of the writing thread: a workbook as its data, the finished bytes as its one message. */
import { parentPort, workerData } from 'node:worker_threads'
import { workbookBytes } from './workbook.ts'

// A buffer of its own can be handed over instead of copied.
const bytes = Uint8Array.from(await workbookBytes(workerData))
parentPort?.postMessage(bytes, [bytes.buffer])
