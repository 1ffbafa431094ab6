/** The Chinese sentence for a problem in a fact sheet: where, what, and what to do. */
const sentences: Record<string, (given: string) => string> = {
  'not-an-object': () => '应为一组“名称: 值”，请检查括号和格式',
  'not-a-list': () => '应为列表；确认没有请写 []',
  'not-a-year': (given) => `“${given}”不是四位年份，请写成 2025 这样`,
  'not-a-number': (given) => `“${given}”不是数值；金额以元为单位，比例写小数，不带单位文字`,
  'not-a-share': (given) => `“${given}”不在 0 到 1 之间，比例写小数，10% 写 0.1`,
  'not-a-count': (given) => `“${given}”不能为负数，请核对后改正`,
  'not-a-rank': (given) => `“${given}”不是名次，第一名写 1；没有名次请不要填`,
  'not-yes-no': (given) => `“${given}”不是是否值，请写 true 或 false`,
  'not-a-date': (given) => `“${given}”不是有效日期，请写成 2026-06-01 这样`,
  'not-a-word': (given) => `“${given}”应为文字代码`,
  'unknown-word': (given) => `“${given}”不在可选值内，可选值见 policies/facts.yaml`,
  'year-missing': () => '是年度数据，请写明年份',
  'year-unwanted': () => '不是年度数据，请不要写年份',
  'unknown-fact': () => '不是事实词典里的数据项，已忽略',
  'yearly-fact': () => '是年度数据，已忽略，请写在 years.<年份> 下',
  'fact-without-year': () => '不是年度数据，已忽略，请写在 current 下',
  'unfamiliar-word': (given) =>
    `“${given}”里有可选值之外的词，不计入，可选值见 policies/facts.yaml`,
  negative: (given) => `“${given}”为负数，仍照此评估，请核对`,
}

export function factProblemSentence({
  path,
  code,
  given,
}: {
  path: string
  code: string
  given: unknown
}): string {
  const shown = typeof given === 'string' ? given : (JSON.stringify(given) ?? '')
  const sentence = sentences[code]
  return `${path || '数据'}:${sentence ? sentence(shown.slice(0, 40)) : code}。`
}
