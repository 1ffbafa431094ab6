/** What is wrong in a criteria pack and what to do, for the person who writes the YAML. */
const sentences: Record<string, string> = {
  missing: '缺少 {key}，请补上',
  unexpected: '看不懂这里的写法（{keys}），请对照 policies/GRAMMAR.md',
  'unknown-fact': '“{given}”不在 policies/facts.yaml 中，请检查拼写或先登记数据项',
  'wrong-kind':
    '数据项 {fact} 不能这样用：年度数据要写年份偏移（如 @-1），其他数据不写；检验方式要与类型相符',
  'unknown-value': '“{given}”不在可选值内',
  'not-a-quantity': '“{given}”不是数量，请写成 3%、1500万元、60分 这样',
  'not-a-date': '{key} 不是有效日期，请写成 2026-04-01',
  'no-citation': '没有出处，请写 cite:文件和条款',
  'quote-too-long': '引文超过 {limit} 个字，请只摘关键短语',
  'no-dates': '没有施行日期，请写 effective.from',
  'no-value-on-date': '{on} 没有适用的数值，请补一行更早的 from',
  'duplicate-id': '编号 {id} 重复',
  'bands-overlap': '分档重叠或分值没有随档次递减',
  'bands-leave-a-hole': '分档之间有空档，或首末档没有覆盖全部取值',
  'editions-overlap': '{standard} 在同一天既用 {other} 又用 {edition}，请给旧的一行写上 to',
  'industry-twice': '行业代码 {given} 已归入“{other}”，同一行业只能在一行',
  'industry-left-out': '行业大类 {given} 没有归入任何一行，请归入一行或写进 not-covered',
  'case-missing': '缺少算例：{criterion} 需要 {missing}',
  'case-failed': '算例不符：应为 {expected}，实为 {got}',
}

interface Problem {
  path: string
  code: string
  details: Record<string, unknown>
}

/** One line: file, place, what is wrong, what to do. */
export function packProblemSentence(file: string, { path, code, details }: Problem): string {
  const text = (sentences[code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name]
    return Array.isArray(value) ? value.join('、') : String(value ?? '—')
  })
  return `${file} › ${path || '文件'}:${text}。`
}
