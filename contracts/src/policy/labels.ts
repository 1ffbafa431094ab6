/** What the six states of a criterion are called; never 通过 or 不通过, only the authority decides. */
export const outcomeLabels = {
  met: { zh: '达标', en: 'Met' },
  unmet: { zh: '未达标', en: 'Not met' },
  unknown: { zh: '缺数据', en: 'Data missing' },
  manual: { zh: '待人工', en: 'Needs a person' },
  exempt: { zh: '豁免', en: 'Exempt' },
  not_applicable: { zh: '不适用', en: 'Not applicable' },
} as const

export const tierLabels = {
  tech: { zh: '科技型中小企业', en: 'Technology SME' },
  innovative: { zh: '创新型中小企业', en: 'Innovative SME' },
  hnte: { zh: '高新技术企业', en: 'High-tech enterprise' },
  srdi: { zh: '专精特新中小企业', en: 'SRDI SME' },
  'little-giant': { zh: '专精特新“小巨人”企业', en: 'Little Giant' },
  'key-little-giant': { zh: '重点“小巨人”企业', en: 'Key Little Giant' },
  champion: { zh: '制造业单项冠军企业', en: 'Manufacturing Champion' },
  'seed-srdi': { zh: '专精特新种子企业', en: 'SRDI seed' },
  'seed-little-giant': { zh: '“小巨人”种子企业', en: 'Little Giant seed' },
  'local-line': { zh: '地方引导线', en: 'Local guide line' },
} as const

export const filingLabels = {
  new: { zh: '新申报', en: 'New filing' },
  review: { zh: '复核', en: 'Review' },
} as const

export const confidenceLabels = {
  high: { zh: '已核实', en: 'Verified' },
  medium: { zh: '待核实', en: 'To be verified' },
  low: { zh: '待核实', en: 'To be verified' },
} as const

export const sizeLabels = {
  large: { zh: '大型', en: 'Large' },
  medium: { zh: '中型', en: 'Medium' },
  small: { zh: '小型', en: 'Small' },
  micro: { zh: '微型', en: 'Micro' },
  unknown: { zh: '缺数据', en: 'Unknown' },
  manual: { zh: '待人工划型', en: 'Needs a person' },
} as const

/** Stands under every verdict. */
export const preJudgement = {
  zh: '本结果为预判，不代表认定结论，以主管部门意见为准。',
  en: 'This is a pre-judgement, not a recognition; the authority decides.',
} as const
