import { setImmediate } from 'node:timers/promises'
import type { EnterpriseSheet } from '../enterprise/index.ts'

/** Small enough that other requests do not wait long for their turn between two of them. */
const firmsPerBlock = 250

/** The firms a few hundred at a time, as `firmJudge` takes them; other requests get their turn after each block. */
export async function* inBlocks(
  firms: AsyncIterable<EnterpriseSheet>,
): AsyncGenerator<EnterpriseSheet[]> {
  let block: EnterpriseSheet[] = []
  for await (const firm of firms) {
    block.push(firm)
    if (block.length < firmsPerBlock) continue
    yield block
    await setImmediate()
    block = []
  }
  if (block.length > 0) yield block
}
