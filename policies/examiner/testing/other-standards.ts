import { daysBetween } from './days.ts'
import {
  atLeast,
  atMost,
  fractionAtLeast,
  percent,
  quotient,
  type Tri,
  units,
  wan,
} from './exact-numbers.ts'
import {
  choice,
  type Firm,
  figure,
  holds,
  judged,
  no,
  numberNow,
  ratioOfYear,
  sumOfYears,
  yearsSince,
  yes,
} from './firm.ts'
import { allOf, anyOf, type Finding, type State, stateOf } from './states.ts'

/** 财建〔2024〕148号: who may be funded as a 重点小巨人. */
export function examineKeyLittleGiant(firm: Firm): Finding {
  const plan = numberNow(firm, 'plan_investment')
  const criteria = {
    'K24-1': stateOf(holds(firm, 'holds_lg_title', ['little-giant'])),
    'K24-2': stateOf(no(firm, 'publicly_listed')),
    'K24-3': stateOf(no(firm, 'previously_supported')),
    'K24-4': stateOf(plan === undefined ? undefined : plan > wan(2000)),
  }
  return { outcome: allOf(Object.values(criteria)), criteria }
}

/** 工信部政法〔2023〕138号: ten years in the field, five for a new product. */
export function examineChampion(firm: Firm): Finding {
  const years = yearsSince(firm, 'field_years', 'field_start_date')
  const fresh = yes(firm, 'is_new_product')
  const [long, short] = [atLeast(years, units(10)), atLeast(years, units(5))]
  // Whether the shorter line is asked at all is unknown as long as nobody says if the product is new.
  const ofNewProduct = fresh === undefined ? 'unknown' : stateOf(short)
  const experience: Record<string, State> = {
    'C23-1': stateOf(long),
    'C23-1n': long || fresh === false ? 'not_applicable' : ofNewProduct,
  }
  const rest = {
    'C23-2': stateOf(atLeast(sumOfYears(firm, 'main_revenue', [1, 2, 3]), wan(120000))),
    'C23-3': stateOf(atMost(numberNow(firm, 'global_market_rank'), units(3))),
    'C23-4': judged(firm, 'tech_international_advanced'),
    'C23-5': judged(firm, 'internationalisation'),
    'C23-6': judged(firm, 'innovation_lead'),
    'C23-7': judged(firm, 'performance_lead'),
    'C23-8': stateOf(no(firm, 'major_incident_3y')),
  }
  return {
    outcome: allOf([anyOf(Object.values(experience)), ...Object.values(rest)]),
    criteria: { ...experience, ...rest },
  }
}

/** 国科发火〔2016〕32号: the research line falls as sales grow. */
export function examineHnte(firm: Firm): Finding {
  const founded = choice(firm, 'founded_on')
  const days =
    numberNow(firm, 'days_since_registration') ??
    (founded === undefined ? undefined : units(daysBetween(founded, firm.on)))
  const salesKey = figure(firm, 'sales_revenue', 1) === undefined ? 'revenue' : 'sales_revenue'
  const sales = figure(firm, salesKey, 1)
  const research = quotient(
    sumOfYears(firm, 'rd_expense', [1, 2, 3]),
    sumOfYears(firm, salesKey, [1, 2, 3]),
  )
  const line = (asked: Tri, points: number): State => {
    if (asked === undefined) return 'unknown'
    return asked ? stateOf(fractionAtLeast(research, percent(points))) : 'not_applicable'
  }
  const small = atMost(sales, wan(5000))
  const middle = atMost(sales, wan(20000))
  const lines = {
    'H16-5a': line(small, 5),
    'H16-5b': line(small === undefined ? small : !small && middle, 4),
    'H16-5c': line(middle === undefined ? middle : !middle, 3),
  }
  const score = numberNow(firm, 'hnte_score')
  const home = quotient(
    sumOfYears(firm, 'domestic_rd_expense', [1, 2, 3]),
    sumOfYears(firm, 'rd_expense', [1, 2, 3]),
  )
  const hard = {
    'H16-1': stateOf(atLeast(days, units(365))),
    'H16-2': stateOf(yes(firm, 'core_ip_owned')),
    'H16-3': judged(firm, 'in_hntech_fields'),
    'H16-4': stateOf(fractionAtLeast(ratioOfYear(firm, 'tech_staff', 'employees', 1), percent(10))),
    'H16-6': stateOf(fractionAtLeast(home, percent(60))),
    'H16-7': stateOf(
      fractionAtLeast(ratioOfYear(firm, 'hightech_revenue', 'revenue', 1), percent(60)),
    ),
    'H16-8': stateOf(score === undefined ? undefined : score > units(70)),
    'H16-9': stateOf(no(firm, 'major_incident_1y')),
  }
  return {
    outcome: allOf([...Object.values(hard), ...Object.values(lines)]),
    criteria: { ...hard, ...lines },
  }
}
