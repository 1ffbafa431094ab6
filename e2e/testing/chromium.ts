import { existsSync } from 'node:fs'
import { type BrowserServer, chromium } from 'playwright-core'

const executablePath = process.env.TIDU_CHROMIUM || '/usr/bin/chromium'

/** One browser for the whole run. Nothing it does by itself may look like a request of our pages. */
export function startChromium(): Promise<BrowserServer> {
  if (!existsSync(executablePath))
    throw new Error(
      `No Chromium at ${executablePath}; install it (apt install chromium) or name it in TIDU_CHROMIUM.`,
    )
  return chromium.launchServer({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}
