import type { Problem, ProblemCode } from '@tidu/domain/policy'

/** What is wrong and what to do, for the person who writes the YAML. `{name}` is filled from the details. */
export const lintMessages: Record<ProblemCode, string> = {
  'not-an-object': '这里应写成“名称: 值”的形式',
  missing: '没有填写，请补上',
  'unknown-key': '没有这个项目，请检查拼写，或对照 policies/README.md',
  'not-text': '这里应写文字；纯数字的代码请加引号',
  'not-a-number': '这里应写数字，不带单位',
  'not-a-date': '“{value}”不是日期，请写成 2026-01-15 的样子；原文没给日期就写 null',
  'not-a-list': '这里应写成清单，每项以“- ”开头',
  'not-one-of': '“{value}”不在可选范围，可写：{options}',
  'quote-too-long': '引文有 {length} 个字，最多 20 个字，请只摘关键数字所在的短语',
  'effective-date-missing':
    '缺施行日期：原文没有时，先写可推定的日期，在 assumed 里列出 effectiveFrom，并在 note 里说明依据',
  'assumed-date-without-note': '日期是推定的，请在 dates.note 里说明依据',
  'dates-out-of-order': '日期先后颠倒：{later} 早于 {earlier}',
  'duplicate-id': '“{id}”已在 {other} 用过，请换一个',
  'unknown-document': '没有“{id}”这份文件，请先在 policies/documents 里建档',
  'unknown-clause': '没有“{id}”这一条，请先写进该文件的 clauses',
  'clause-of-another-document': '“{id}”属于文件 {owner}，请在 cite 里写 document: {owner}',
  'unknown-region': '区划代码“{code}”不对：应是 2、4、6 位数字，并从属于上级代码',
  'unknown-tier': '没有“{value}”这个层级，可写：{options}',
  'unknown-choice': '没有“{id}”这个待定读法，请先写进 policies/choices.yaml',
  'unknown-option': '没有“{id}”这个选项，可写：{options}',
  'clause-without-hash': '“{id}”缺 bytes 和 sha256，无法核对原文',
  'sum-differs': '“{id}”对不上：写的是 {written}，按分表合计是 {sum}',
  'stock-plus-increment-differs': '“{id}”实有数加新增数不等于目标数：{sum}',
  'ratio-without-target': '“{id}”写了种子比例却没有年度目标，请补 annualTargets',
  'loosens-superior-rule':
    '“{id}”比上级宽：本级 {own}，上级 {superior}；确需放宽的，请写 loosens 说明理由',
}

/** One line a person can act on: file, place, what is wrong, what to do. */
export function lintSentence(problem: Problem): string {
  const sentence = lintMessages[problem.code].replace(
    /\{(\w+)\}/g,
    (_, name: string) => problem.details[name] ?? '',
  )
  const place = problem.path === '' ? '' : ` › ${problem.path}`
  return `${problem.file}${place}：${sentence}`
}
