import { expect, it } from 'vitest'
import { mayBeForged } from './index.ts'

const request = {
  method: 'POST',
  host: 'tidu.test:3000',
  origin: undefined,
  fetchSite: undefined,
  withCookie: true,
}

it.each([
  ['our own page', { fetchSite: 'same-origin' }, false],
  ['our own page by origin', { origin: 'http://tidu.test:3000' }, false],
  ['another port', { origin: 'http://tidu.test:4000' }, true],
  ['a name that only starts alike', { origin: 'http://tidu.test:3000.evil.test' }, true],
  ['a user part in the origin', { origin: 'http://tidu.test:3000@evil.test' }, true],
  ['origin null', { origin: 'null' }, true],
  ['another site', { fetchSite: 'cross-site', origin: 'http://tidu.test:3000' }, true],
  ['a typed address', { fetchSite: 'none' }, true],
  ['a cookie without any proof', {}, true],
  ['a script without cookie', { withCookie: false }, false],
  ['a forged log-in', { withCookie: false, fetchSite: 'cross-site' }, true],
  ['a read', { method: 'GET', fetchSite: 'cross-site' }, false],
])('judges %s', (_, given, forged) => {
  expect(mayBeForged({ ...request, ...given })).toBe(forged)
})
