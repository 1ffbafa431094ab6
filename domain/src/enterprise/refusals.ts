import { type CodesOf, Refusal } from '../shared/index.ts'
import type { CreditCodeProblem } from './credit-code.ts'

/** Every way this module says no. */
export const refuse = {
  unknown: (id: string) => new Refusal('not-found', 'enterprise.unknown', { id }),
  unknownFact: (seq: string) => new Refusal('not-found', 'enterprise.unknown-fact', { seq }),
  unknownEntry: (id: string) => new Refusal('not-found', 'enterprise.unknown-entry', { id }),
  badCreditCode: (problem: CreditCodeProblem, given: string, expected?: string) =>
    new Refusal('invalid', 'enterprise.bad-credit-code', { problem, given, expected }),
  legacyCode: (given: string) => new Refusal('invalid', 'enterprise.legacy-code', { given }),
  codeTaken: (creditCode: string) =>
    new Refusal('conflict', 'enterprise.code-taken', { creditCode }),
  nameTaken: (name: string) => new Refusal('conflict', 'enterprise.name-taken', { name }),
  unknownRegion: (region: string) =>
    new Refusal('invalid', 'enterprise.unknown-region', { region }),
  unknownIndustry: (industry: string) =>
    new Refusal('invalid', 'enterprise.unknown-industry', { industry }),
  badValue: (factId: string, value: string) =>
    new Refusal('invalid', 'enterprise.bad-value', { factId, value }),
  /** `problem`: the sentence that says what and how instead. */
  unfitFact: (factId: string, problem: string) =>
    new Refusal('invalid', 'enterprise.unfit-fact', { factId, problem }),
  otherUnit: (factId: string, unit: string, given: string) =>
    new Refusal('invalid', 'enterprise.other-unit', { factId, unit, given }),
  changedMeanwhile: (revision: number) =>
    new Refusal('conflict', 'enterprise.changed-meanwhile', { revision }),
  mergeWithItself: () => new Refusal('invalid', 'enterprise.merge-with-itself'),
  mergedAlready: (into: string) => new Refusal('conflict', 'enterprise.merged-already', { into }),
  nameMissing: () => new Refusal('invalid', 'enterprise.name-missing'),
  regionMissing: () => new Refusal('invalid', 'enterprise.region-missing'),
  regionOutside: (region: string) =>
    new Refusal('invalid', 'enterprise.region-outside', { region }),
  nameAmbiguous: (name: string) => new Refusal('conflict', 'enterprise.name-ambiguous', { name }),
  noConflict: (factId: string) => new Refusal('conflict', 'enterprise.no-conflict', { factId }),
  elsewhere: (creditCode: string) =>
    new Refusal('conflict', 'enterprise.elsewhere', { creditCode }),
}

export type EnterpriseRefusal = CodesOf<typeof refuse>
