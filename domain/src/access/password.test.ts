import { describe, expect, it } from 'vitest'
import { isOverdue, normalisePassword, passwordFaults, passwordProfiles } from './index.ts'

const surroundings = { login: 'gejiu.li', isBreached: (text: string) => text === 'correcthorse1!' }
const faults = (password: string, profile: 'djbh' | 'asvs') =>
  passwordFaults(password, passwordProfiles[profile], surroundings)

describe('the 等保 profile', () => {
  it.each([
    ['Tengchong#47', []],
    ['Teng#4747', ['too-short']],
    ['tengchong47', ['too-few-kinds']],
    ['tengchong#47', []],
    ['腾冲火山热海#47ab', []],
    ['Gejiu.Li#2026', ['holds-own-name']],
    ['CorrectHorse1!', ['breached']],
    ['aaaaaaaaaaaa', ['too-few-kinds', 'one-sign-repeated']],
    ['A1#'.repeat(60), ['too-long']],
  ])('judges %s', (password, expected) => {
    expect(faults(password, 'djbh')).toEqual(expected)
  })

  it('asks for a new one after ninety days', () => {
    const day = 86_400_000
    expect(isOverdue(new Date(0), new Date(90 * day - 1), passwordProfiles.djbh)).toBe(false)
    expect(isOverdue(new Date(0), new Date(90 * day), passwordProfiles.djbh)).toBe(true)
  })
})

describe('the ASVS profile', () => {
  it.each([
    ['four quiet words here', []],
    ['tengchongridge', []],
    ['short words', ['too-short']],
    ['correcthorse1!', ['breached']],
  ])('judges %s without rules of composition', (password, expected) => {
    expect(faults(password, 'asvs')).toEqual(expected)
  })

  it('never asks for a change by age', () => {
    expect(isOverdue(new Date(0), new Date(9e12), passwordProfiles.asvs)).toBe(false)
  })
})

it('takes full-width and half-width typing for the same password', () => {
  expect(normalisePassword('Ｔｉｄｕ＃１')).toBe('Tidu#1')
})
