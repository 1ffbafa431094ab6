import type { TestProject } from 'vitest/node'
import { startChromium } from './chromium.ts'
import { startProduct } from './product.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the product answers, and the socket of the one browser. */
    stage: { address: string; browser: string }
  }
}

/** One product and one browser for all journeys; each journey is a visitor with a profile of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = await startChromium()
  const product = await startProduct()
  project.provide('stage', { address: product.address, browser: chromium.wsEndpoint() })
  return async () => {
    await chromium.close()
    await product.stop()
  }
}
