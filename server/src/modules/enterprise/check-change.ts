import { type Actor, covers } from '@tidu/domain/access'
import {
  checkCreditCode,
  type EnterpriseChange,
  type FactChange,
  fenOf,
  headFacts,
  moneyFacts,
  nameKey,
  refuse,
} from '@tidu/domain/enterprise'
import type { Refusal } from '@tidu/domain/shared'
import { regionRegistry } from '../region/index.ts'
import type { ChangeProblem } from './change-result.ts'
import { industryIndex } from './registry-files.ts'

const money: ReadonlySet<string> = new Set(moneyFacts)
const heads: ReadonlySet<string> = new Set(headFacts)

/** Everything wrong with a told change by itself, before it meets what is known. All at once. */
export function checkChange(change: EnterpriseChange, actor: Actor): ChangeProblem[] {
  const { credit_code, legacy_code, name, region, industry, founded_on } = change.master
  const problems: Refusal[] = []
  if (credit_code !== undefined) {
    const checked = checkCreditCode(credit_code)
    if (checked.kind === 'legacy') problems.push(refuse.legacyCode(credit_code))
    if (checked.kind === 'problem') {
      problems.push(refuse.badCreditCode(checked.problem, checked.given, checked.expected))
    }
  }
  if (legacy_code !== undefined && !/^\d{15}$/.test(legacy_code)) {
    problems.push(refuse.badValue('legacy_code', legacy_code))
  }
  if (name !== undefined && (nameKey(name).length < 2 || name.length > 200)) {
    problems.push(refuse.badValue('name', name))
  }
  if (region !== undefined) problems.push(...checkRegion(region, change.enterpriseId, actor))
  if (industry !== undefined && !industryIndex().byCode.has(industry)) {
    problems.push(refuse.unknownIndustry(industry))
  }
  if (founded_on !== undefined && !isDay(founded_on)) {
    problems.push(refuse.badValue('founded_on', founded_on))
  }
  for (const fact of change.facts ?? []) {
    if (!isStorable(fact)) problems.push(refuse.badValue(fact.factId, shown(fact)))
  }
  return problems.map(toProblem)
}

export function toProblem({ code, kind, details }: Refusal): ChangeProblem {
  return { code, kind, details: { ...details } }
}

/** Firms can only be put where the actor is in charge; a firm itself may tell its own move. */
function checkRegion(code: string, enterpriseId: string | undefined, actor: Actor): Refusal[] {
  const region = regionRegistry().index.byCode.get(code)
  if (!region) return [refuse.unknownRegion(code)]
  const { regionPaths, enterpriseIds } = actor.scope
  const isInCharge = regionPaths.some((path) => covers(path, region.path))
  const isItself = enterpriseId !== undefined && enterpriseIds.includes(enterpriseId)
  return isInCharge || isItself ? [] : [refuse.regionOutside(region.name)]
}

/** The typed columns hold whole 分 and whole heads; a figure beyond them is refused, never rounded. */
function isStorable({ factId, year, value }: FactChange): boolean {
  if (year !== null && (year < 1949 || year > 2200)) return false
  if (value?.kind !== 'number') return value === null || year === null || !money.has(factId)
  if (!/^-?\d{1,30}(\.\d{1,15})?$/.test(value.text)) return false
  if (year === null) return true
  if (money.has(factId)) {
    const fen = fenOf(value.text)
    return fen !== undefined && fen <= largest && fen >= -largest
  }
  return !heads.has(factId) || /^\d{1,9}$/.test(value.text)
}

const largest = BigInt(Number.MAX_SAFE_INTEGER)

function shown({ value }: FactChange): string {
  return value !== null && 'text' in value ? value.text : JSON.stringify(value)
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}
