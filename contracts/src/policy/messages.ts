import type { PolicyRefusal } from '@tidu/domain/policy'

/** Why the policy module says no. */
export const policyMessages: Readonly<Record<PolicyRefusal, string>> = {
  'policy.unknown-standard': '没有找到标准 {standard} 的 {edition} 版本。',
  'policy.no-edition': '{on} 没有适用的 {standard} 版本，请换一个日期、申报类型或区划。',
  'policy.unknown-document': '没有找到这份政策文件。',
  'policy.unknown-region': '没有找到区划 {region} 的政策口径。',
  'policy.unfit-sheet': '填写的数据有误：{problems}',
}
