import { UnreadableFile } from '../../excel/unreadable-file.ts'

/** How a long piece of work tells how far it is and hears that it should stop. */
export interface Watch {
  report(percent: number): Promise<void>
  signal?: AbortSignal
}

export const unwatched: Watch = { report: () => Promise.resolve() }

/** Reports and stops when asked; the transaction then rolls everything back. */
export async function step({ report, signal }: Watch, percent: number) {
  await report(Math.min(99, Math.floor(percent)))
  if (signal?.aborted) throw new UnreadableFile('cancelled')
}
