import type { Page } from 'playwright-core'

/** Chromium reports every refused request as an error; journeys that are meant to be refused say so. */
const refused = /^Failed to load resource: the server responded with a status of 4\d\d/

/**
 * Everything a visitor should never cause: a request to another origin, an error in the console, a
 * script that throws, an answer 5xx. The list is filled while the page is used.
 */
export function watch(page: Page, origin: string, mayBeRefused: boolean): readonly string[] {
  const troubles: string[] = []
  page.on('request', (request) => {
    const address = new URL(request.url())
    const ours = address.origin === origin || ['blob:', 'data:'].includes(address.protocol)
    if (!ours) troubles.push(`request to ${address.origin}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()} from ${response.url()}`)
  })
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    if (mayBeRefused && refused.test(message.text())) return
    troubles.push(`console: ${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => troubles.push(`page error: ${error.message}`))
  return troubles
}
