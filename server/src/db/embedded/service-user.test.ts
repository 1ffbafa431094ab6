import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closedParent, requireOpenParents } from './service-user.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tidu-parents-'))
  chmodSync(dir, 0o755)
  mkdirSync(join(dir, 'home', 'data'), { recursive: true })
})
afterEach(() => rmSync(dir, { recursive: true }))

const stranger = { uid: 64_999, gid: 64_999 }

test('a folder nobody else may enter on the way is found and named, with a remedy', () => {
  chmodSync(join(dir, 'home'), 0o700)
  expect(closedParent(join(dir, 'home', 'data', 'pg'), stranger)).toBe(join(dir, 'home'))
  const ask = () => requireOpenParents(join(dir, 'home', 'data', 'pg'), stranger)
  expect(ask).toThrow(`chmod o+x ${join(dir, 'home')}`)
  expect(ask).toThrow(/无法进入/)
})

test('open folders, and ones still to be made, are no obstacle', () => {
  expect(closedParent(join(dir, 'home', 'data', 'new', 'pg'), stranger)).toBeUndefined()
})

test('whoever starts it as an ordinary user needs nobody else to enter', () => {
  chmodSync(join(dir, 'home'), 0o700)
  expect(closedParent(join(dir, 'home', 'data', 'pg'), {})).toBeUndefined()
})
