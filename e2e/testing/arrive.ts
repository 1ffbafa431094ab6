import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Page,
  type Request,
} from 'playwright-core'
import { expect, inject, onTestFinished } from 'vitest'
import { watch } from './watch.ts'

export const demoPassword = 'Tidu-Demo-2026!'

export type DemoLogin =
  | 'province'
  | 'honghe'
  | 'lincang'
  | 'gejiu'
  | 'enterprise'
  | 'bank'
  | 'inspector'
  | 'admin'

export interface Visitor {
  /** Signed in before the page opens; left out for the public. */
  login?: string
  password?: string
  phone?: boolean
  elder?: boolean
  dark?: boolean
  english?: boolean
  /** The journey is about being refused. */
  mayBeRefused?: boolean
}

const { address, browser: socket } = inject('stage')
let browser: Promise<Browser> | undefined

/**
 * A visitor with a fresh profile opens an address and waits until it stands still. When the test
 * ends, whatever the visit must never cause has not happened.
 */
export async function arrive(path: string, visitor: Visitor = {}): Promise<Page> {
  const context = await profileOf(visitor)
  if (visitor.login) await signIn(context, visitor.login, visitor.password)
  const page = await context.newPage()
  follow(page)
  const troubles = watch(page, new URL(address).origin, visitor.mayBeRefused ?? false)
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await keepPicture(page, task.name)
    expect(troubles, 'what the visit caused').toEqual([])
    await context.close()
  })
  await page.goto(path)
  await settled(page)
  return page
}

const quietMs = 150
const traffic = new WeakMap<Page, { open: Set<Request>; since: number }>()

/** A page stands there, nothing has been fetched for a moment and no placeholder is left. */
export async function settled(page: Page): Promise<void> {
  const state = traffic.get(page) ?? follow(page)
  // On a busy machine the scripts of a page take longer to run than the network is given to be quiet.
  await page.locator('h1').first().waitFor({ timeout: 30_000 })
  state.since = Date.now()
  const isQuiet = () => state.open.size === 0 && Date.now() - state.since > quietMs
  await expect.poll(isQuiet, { timeout: 30_000, interval: 20 }).toBe(true)
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
}

function follow(page: Page) {
  const state = { open: new Set<Request>(), since: Date.now() }
  const ended = (request: Request) => {
    state.open.delete(request)
    state.since = Date.now()
  }
  page.on('request', (request) => void state.open.add(request))
  page.on('requestfinished', ended).on('requestfailed', ended)
  traffic.set(page, state)
  return state
}

async function profileOf({ phone, elder, dark, english }: Visitor): Promise<BrowserContext> {
  browser ??= chromium.connect(socket)
  const context = await (await browser).newContext({
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    viewport: phone ? { width: 375, height: 812 } : { width: 1366, height: 900 },
    isMobile: phone ?? false,
    hasTouch: phone ?? false,
  })
  context.setDefaultTimeout(15_000)
  const screen = [elder ? 'elder' : '', dark ? 'dark' : ''].join(' ').trim()
  const remembered = { 'tidu.screen': screen, 'tidu.language': english ? 'en' : '' }
  const kept = Object.entries(remembered).filter(([, value]) => value !== '')
  for (const [key, value] of kept)
    await context.addInitScript(`localStorage.setItem('${key}', '${value}')`)
  return context
}

async function signIn(context: BrowserContext, login: string, password = demoPassword) {
  const answer = await context.request.post('/api/access/sign-in', {
    data: { login, password },
    headers: { origin: new URL(address).origin },
  })
  expect(await answer.json(), `signing in as ${login}`).toEqual({ step: 'done' })
}

async function keepPicture(page: Page, name: string): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'tidu-e2e-picture-')), 'page.png')
  await page.screenshot({ path, fullPage: true })
  process.stderr.write(`${name}: ${page.url()}, see ${path}\n`)
}
