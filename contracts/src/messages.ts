import { accessMessages } from './access/messages.ts'
import { creditCodeProblemLabels } from './enterprise/labels.ts'
import { enterpriseMessages } from './enterprise/messages.ts'
import { exchangeMessages } from './exchange/messages.ts'
import { healthMessages, requestMessages } from './health/messages.ts'
import { policyMessages } from './policy/messages.ts'
import { regionMessages } from './region/messages.ts'
import { screeningMessages } from './screening/messages.ts'
import { upkeepMessages } from './upkeep/messages.ts'

/** Every refusal code and its Chinese sentence; each module adds its line. */
const messages: Readonly<Record<string, string>> = {
  ...requestMessages,
  ...accessMessages,
  ...enterpriseMessages,
  ...exchangeMessages,
  ...healthMessages,
  ...policyMessages,
  ...regionMessages,
  ...screeningMessages,
  ...upkeepMessages,
}

/** Details that are codes themselves, and what people call them. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'enterprise.bad-credit-code': creditCodeProblemLabels,
}

/**
 * The sentence for a code; `{name}` is filled from `details`. A code without a sentence answers with
 * the general one, so that a person never reads a code.
 */
export function sentence(code: string, details: Readonly<Record<string, unknown>> = {}): string {
  const text = Object.hasOwn(messages, code) ? messages[code] : undefined
  return (text ?? requestMessages['request.refused']).replace(/\{(\w+)\}/g, (_, name: string) =>
    shown(details[name], words[code]),
  )
}

export function hasSentence(code: string): boolean {
  return Object.hasOwn(messages, code)
}

function shown(value: unknown, labels: Readonly<Record<string, string>> = {}): string {
  if (Array.isArray(value)) return value.map((each) => shown(each, labels)).join('、')
  if (value === undefined || value === null) return '—'
  if (typeof value === 'string' && Object.hasOwn(labels, value)) return labels[value] ?? value
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
