import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Seals the seeds of second factors: the database alone must not be enough to sign in. */
export interface SeedBox {
  seal(seed: string, accountId: string): string
  open(sealed: string, accountId: string): string
}

const version = 'v1'

/** AES-256-GCM under the installation's key; bound to the account, so a seed cannot be moved. */
export function makeSeedBox(dataDir: string): SeedBox {
  let key: Buffer | undefined
  const ready = () => {
    key ??= installationKey(dataDir)
    return key
  }
  return {
    seal(seed, accountId) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', ready(), iv).setAAD(Buffer.from(accountId))
      const body = Buffer.concat([cipher.update(seed, 'utf8'), cipher.final()])
      return [version, iv, cipher.getAuthTag(), body]
        .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
        .join('.')
    },
    open(sealed, accountId) {
      const [mark, ...parts] = sealed.split('.')
      const [iv, tag, body] = parts.map((part) => Buffer.from(part, 'base64url'))
      if (mark !== version || !iv || !tag || !body) throw new Error('sealed seed of unknown form')
      const decipher = createDecipheriv('aes-256-gcm', ready(), iv)
        .setAAD(Buffer.from(accountId))
        .setAuthTag(tag)
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
    },
  }
}

/** `<dataDir>/installation.key`: made at first need, readable by the service alone, kept with backups. */
function installationKey(dataDir: string): Buffer {
  const file = join(dataDir, 'installation.key')
  const draft = `${file}.${process.pid}.draft`
  mkdirSync(dataDir, { recursive: true })
  try {
    writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true })
    // Links only when the name is free: two first starts end up with one key, whole.
    linkSync(draft, file)
  } catch (problem) {
    if (!(problem instanceof Error && 'code' in problem && problem.code === 'EEXIST')) throw problem
  } finally {
    rmSync(draft, { force: true })
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
  if (key.length !== 32) throw new Error(`${file} does not hold a 256-bit key`)
  return key
}
