import {
  type Citation,
  diffProfiles,
  effectiveProfile,
  type PlanPeriod,
  type ProfileDifference,
  type ProfileSection,
  type ProfileValues,
  refuse,
  settleReadings,
} from '@tidu/domain/policy'
import type { Context } from '../../context.ts'
import { regionRegistry } from '../region/index.ts'
import { describePlanValue } from './describe-plan-value.ts'
import { policyShelf } from './policy-shelf.ts'
import { citeOf } from './region-quotas.ts'
import { planLine, profileFor } from './show-region-policy.ts'

interface Input {
  before: string
  after: string
  on?: string | undefined
  beforeOn?: string | undefined
}

/** The plan that speaks for a region on a day: in force, else the last one that ended; none before the first. */
function planOn(code: string, on: string) {
  const region = regionRegistry().index.byCode.get(code)
  if (!region) throw refuse.unknownRegion(code)
  const { profiles, documents, readings } = policyShelf()
  const side = { region: code, regionName: region.name, on }
  const profile = profileFor(code)
  if (!profile) return { side: { ...side, plan: null } }
  const effective = effectiveProfile(profile.code, on, profiles, documents)
  const plan: PlanPeriod | undefined =
    effective.plans.find(({ region: own }) => own === profile.code)?.period ??
    effective.ended.at(-1)?.period
  if (!plan) return { side: { ...side, plan: null } }
  const speaker = { region: profile.code, regionName: profile.shortName }
  return {
    side: { ...side, plan: { ...speaker, ...planLine(plan, on) } },
    compared: { region: profile.code, plan, readings: settleReadings(readings, effective) },
  }
}

function sourceOf(value: ProfileValues[ProfileSection]): {
  cite: Citation | undefined
  loosens: string | undefined
} {
  if ('reading' in value) return { cite: value.chosen?.value.cite, loosens: undefined }
  return { cite: value.cite, loosens: 'loosens' in value ? value.loosens : undefined }
}

function shown<S extends ProfileSection>(section: S, value: ProfileValues[S] | undefined) {
  if (value === undefined) return null
  const { cite, loosens } = sourceOf(value)
  return {
    says: describePlanValue(section, value).says,
    cite: cite ? citeOf(cite) : null,
    confidence: cite?.confidence ?? null,
    loosens: loosens ?? null,
  }
}

function row({ section, key, change, before, after, differs }: ProfileDifference) {
  const value = after ?? before
  return {
    section,
    key,
    title: value === undefined ? key : describePlanValue(section, value).title,
    change,
    differs,
    before: shown(section, before),
    after: shown(section, after),
  }
}

/** 口径对照: two regions on a day, or one region on two days, with the clause of either side. */
export async function compareRegions({ today }: Context, input: Input) {
  const on = input.on ?? today
  const before = planOn(input.before, input.beforeOn ?? on)
  const after = planOn(input.after, on)
  const rows =
    before.compared && after.compared ? diffProfiles(before.compared, after.compared).map(row) : []
  return { before: before.side, after: after.side, rows }
}
