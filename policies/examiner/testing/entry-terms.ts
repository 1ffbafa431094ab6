import { smallOrMedium } from './class-of-size.ts'
import { type Firm, no, yes } from './firm.ts'
import { type State, stateOf } from './states.ts'

/** What 63号 asks of every tier. */
export function entryTerms2022(firm: Firm): Record<string, State> {
  return {
    'G22-01': stateOf(yes(firm, 'is_domestic_legal_entity')),
    'G22-02': smallOrMedium(firm),
    'G22-03': stateOf(no(firm, 'on_blacklist')),
    'G22-04': stateOf(no(firm, 'product_in_prohibited_catalogue')),
    'G22-05': stateOf(no(firm, 'major_incident_or_tax_evasion_3y')),
  }
}

/** What article 11 of 2号 asks of every tier. */
export function entryTerms2026(firm: Firm): Record<string, State> {
  return {
    'G26-01': stateOf(yes(firm, 'is_domestic_legal_entity')),
    'G26-02': smallOrMedium(firm),
    'G26-03': stateOf(no(firm, 'on_abnormal_operation_list')),
    'G26-04': stateOf(no(firm, 'on_serious_dishonesty_list')),
    'G26-05': stateOf(no(firm, 'product_in_prohibited_catalogue')),
    'G26-06': stateOf(no(firm, 'larger_safety_accident_3y')),
    'G26-07': stateOf(no(firm, 'major_cyber_data_incident_3y')),
    'G26-08': stateOf(no(firm, 'major_env_violation_3y')),
    'G26-09': stateOf(no(firm, 'serious_quality_problem_3y')),
    'G26-10': stateOf(no(firm, 'serious_industry_rule_breach_3y')),
    'G26-11': stateOf(yes(firm, 'self_filed_truthful')),
  }
}
