import type { ImportState, RepairKind, RowOutcome, SkippedRow } from '@tidu/domain/exchange'

export const importStateLabels: Readonly<Record<ImportState, string>> = {
  reading: '读取中',
  unmapped: '待对应表头',
  judging: '核对中',
  ready: '待入库',
  committing: '入库中',
  committed: '已入库',
  undoing: '撤回中',
  undone: '已撤回',
  cancelled: '已取消',
  failed: '无法读取',
}

export const rowOutcomeLabels: Readonly<Record<RowOutcome, string>> = {
  new: '新增',
  changed: '有变化',
  unchanged: '无变化',
  conflicting: '有矛盾',
  rejected: '未通过',
  duplicate: '重复（已合并）',
}

export const skippedRowLabels: Readonly<Record<SkippedRow, string>> = {
  total: '合计行',
  note: '说明行',
  'header-again': '重复的表头',
  blank: '空行或只有序号的行',
}

export const repairLabels: Readonly<Record<RepairKind, string>> = {
  'full-width': '全角字符转为半角',
  whitespace: '去掉多余空白或换行',
  thousands: '去掉千分位分隔符',
  'unit-in-cell': '按单元格内的单位换算',
  'unit-of-column': '按表头单位换算为元',
  'currency-word': '去掉币种字样',
  'counter-word': '去掉量词',
  scientific: '还原科学计数法',
  'negative-brackets': '括号数按负数读取',
  'percent-sign': '百分号换算为小数',
  'percent-of-column': '按百分数换算为小数',
  rounded: '四舍五入到分',
  'text-date': '文字日期转为日期',
  'serial-date': '日期序号转为日期',
  'day-assumed': '只有年月，按当月 1 日记',
  'unknown-word': '“不详”等字样记为未知',
  'look-alike': '信用代码中形近字母改正（校验位相符）',
  'legacy-number': '15 位旧注册号，记为待核码',
  'cooperative-number': '合作社旧注册号，记为待核码',
  'code-tidied': '信用代码去掉空格等符号',
  'name-tidied': '企业名称统一括号和空格',
  'industry-resolved': '行业名称对应到国标代码',
  'industry-first': '列了多个行业，取第一个',
  'left-unknown': '无法识别，记为未知',
  'region-renamed': '旧区划名称对应到现区划',
  'region-coarser': '下级区划无法识别，归到上级',
  'region-from-code': '按信用代码中的登记机关确定区划',
  'region-assumed': '未填区划，按本次导入的区划',
  'merged-cell': '合并单元格的内容填入各行',
  'fraction-of-column': '表头写百分数，但各行都不超过 1，按小数读取',
  'region-settled': '同一企业各行区划不同，取最近年度或更具体的',
  'year-assumed': '未注明年度，按上年度',
  'title-not-final': '尚未认定（公示、拟认定等），不记为称号',
}

/** The two columns added to refused rows; an import of the corrected file ignores them. */
export const rejectedSheetTexts = {
  reason: '未通过原因',
  remedy: '处理办法',
  row: '原第 {row} 行：',
  none: '没有未通过的行',
  suffix: '未通过的行',
} as const

/** Texts of our own templates. */
export const templateTexts = {
  unit: '单位：万元（金额各列）；人数按人填写',
  foot: '说明：表头请勿改动；不清楚的格子请留空，不要填 0；每家企业一行，删除示例行后上传。',
  sheet: '填报表',
} as const

/** Texts of the list of imports as a workbook. */
export const importListTexts = {
  title: '导入记录',
  note: '截至 {day}，共 {rows} 次',
  header: [
    '文件',
    '状态',
    '数据行',
    '新增',
    '有变化',
    '有矛盾',
    '未通过',
    '办理人',
    '上传时间',
    '入库时间',
  ],
} as const

/** Texts of a dry run as a workbook. */
export const importRowTexts = {
  title: '核对结果',
  note: '文件：{file}；上传：{at} {owner}；共 {total} 行，列出 {rows} 行',
  header: [
    '工作表',
    '行',
    '企业名称',
    '统一社会信用代码',
    '结果',
    '修正',
    '变化',
    '原因',
    '处理办法',
    '已入库',
  ],
  committed: '是',
  empty: '空',
} as const
