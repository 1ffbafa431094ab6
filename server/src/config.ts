import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { largestFileMegabytes } from '@tidu/domain/exchange'
import { z } from 'zod'

/** Everything an operator can set from outside. The only reader of `process.env` in the server. */
export interface Config {
  port: number
  /** `::` listens on IPv6 and IPv4 alike. */
  host: string
  /** Where the embedded database, uploads and backups live. */
  dataDir: string
  /** Set: that PostgreSQL (15 or newer) is used and the embedded one is never started. */
  databaseUrl: string | undefined
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** Set behind a reverse proxy, so that limits count the real client address. */
  trustProxy: boolean
  /** Cookies carry `Secure`; off by default because a first start is plain http on a local network. */
  secureCookies: boolean
  /** Open sockets one address may hold (a slow-client attack must not use up all descriptors). */
  connectionsPerAddress: number
  /** API requests one address may send a minute. */
  requestsPerMinute: number
  /** Not a setting: tests make it small. */
  uploadBytes: number
  /** Load the invented demo regions and accounts into an empty database. */
  demo: boolean
}

const checkout = fileURLToPath(new URL('../../', import.meta.url))
const yesNo = z
  .enum(['0', '1', 'true', 'false', 'yes', 'no'])
  .transform((word) => /^(1|true|yes)$/.test(word))
const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most)

const environment = z.object({
  PORT: count(0, 65_535).default(3000),
  HOST: z.string().min(1).default('::'),
  TIDU_DATA: z.string().min(1).default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  TIDU_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  TIDU_TRUST_PROXY: yesNo.default(false),
  TIDU_SECURE_COOKIES: yesNo.default(false),
  TIDU_CONNECTIONS_PER_ADDRESS: count(1, 1_000_000).default(400),
  TIDU_REQUESTS_PER_MINUTE: count(1, 10_000_000).default(1200),
  TIDU_DEMO: yesNo.default(true),
})

/** Reads the settings; an unreadable one stops the start with its name, never with a guess. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`设置有误，未启动 / Settings not understood, not started: ${names.join('; ')}`)
  }
  const set = parsed.data
  return {
    port: set.PORT,
    host: set.HOST,
    dataDir: isAbsolute(set.TIDU_DATA) ? set.TIDU_DATA : resolve(checkout, set.TIDU_DATA),
    databaseUrl: set.DATABASE_URL,
    logLevel: set.TIDU_LOG,
    trustProxy: set.TIDU_TRUST_PROXY,
    secureCookies: set.TIDU_SECURE_COOKIES,
    connectionsPerAddress: set.TIDU_CONNECTIONS_PER_ADDRESS,
    requestsPerMinute: set.TIDU_REQUESTS_PER_MINUTE,
    uploadBytes: largestFileMegabytes * 1024 * 1024,
    demo: set.TIDU_DEMO,
  }
}
