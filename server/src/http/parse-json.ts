import { Malformed } from './malformed.ts'

/**
 * JSON, strictly: a key given twice, a key that reaches a prototype, and a number JavaScript would
 * round are refused instead of silently changed.
 */
export function parseJson(text: string): unknown {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new Malformed('request.not-json')
  }
  refuseHiddenLoss(text)
  return parsed
}

const token = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[{}[\],:]/g
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

/** Walks the tokens of a text that is known to be JSON; strings before a colon are keys. */
function refuseHiddenLoss(text: string): void {
  const open: (Set<string> | undefined)[] = []
  let previous = ''
  let waiting: string | undefined
  for (const [sign] of text.matchAll(token)) {
    if (sign === '{') open.push(new Set())
    else if (sign === '[') open.push(undefined)
    else if (sign === '}' || sign === ']') open.pop()
    else if (sign === ':' && waiting !== undefined) addKey(open.at(-1), waiting)
    else if (sign.startsWith('"')) waiting = previous === ':' ? undefined : sign
    else if (/[-\d]/.test(sign)) refuseRounding(sign)
    previous = sign
  }
}

function addKey(keys: Set<string> | undefined, quoted: string): void {
  const key = String(JSON.parse(quoted))
  if (forbiddenKeys.has(key)) throw new Malformed('request.forbidden-name', { name: key })
  if (keys?.has(key)) throw new Malformed('request.name-twice', { name: key })
  keys?.add(key)
}

function refuseRounding(digits: string): void {
  const value = Number(digits)
  const whole = /^-?\d+$/.test(digits)
  if (!Number.isFinite(value) || (whole && !Number.isSafeInteger(value)))
    throw new Malformed('request.number-too-large', { number: digits })
}
