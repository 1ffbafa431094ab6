import { keepDigits, losesDigits, walkJson } from '@tidu/policy-engine/exact-json'
import { Malformed } from './malformed.ts'

/**
 * JSON, strictly: a key given twice, a key that reaches a prototype, and a whole number JavaScript would round
 * are refused instead of silently changed. A decimal it would round arrives as the text it was written as:
 * exact where facts are read, and no number where a number is asked.
 */
export function parseJson(text: string): unknown {
  const parsed = parseText(text)
  let loses = false
  walkJson(text, {
    name: refuseName,
    number: (digits) => {
      refuseRounding(digits)
      loses ||= losesDigits(digits)
    },
  })
  return loses ? JSON.parse(text, keepDigits) : parsed
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Malformed('request.not-json')
  }
}

const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype'])

function refuseName(name: string, twice: boolean): void {
  if (forbiddenNames.has(name)) throw new Malformed('request.forbidden-name', { name })
  if (twice) throw new Malformed('request.name-twice', { name })
}

function refuseRounding(digits: string): void {
  const value = Number(digits)
  const whole = /^-?\d+$/.test(digits)
  if (!Number.isFinite(value) || (whole && !Number.isSafeInteger(value)))
    throw new Malformed('request.number-too-large', { number: digits })
}
