import { type FileProblem, largestFileMegabytes, type RowProblem } from '@tidu/domain/exchange'

export interface ProblemText {
  reason: string
  /** What the person can do about it. */
  remedy: string
}

/** Why a row was refused or held. `{given}` is the cell, `{detail}` what the rule adds. */
export const rowProblemTexts: Readonly<Record<RowProblem, ProblemText>> = {
  'name-missing': { reason: '没有企业名称', remedy: '补填企业全称' },
  'code-length': {
    reason: '“{given}”不是 18 位统一社会信用代码，也不是 15 位旧注册号',
    remedy: '核对营业执照后改正；确实没有的请留空',
  },
  'code-sign': {
    reason: '“{given}”含有信用代码中不会出现的字符',
    remedy: '核对营业执照后改正',
  },
  'code-check-digit': {
    reason: '“{given}”的校验位不符（按前 17 位应为 {detail}）',
    remedy: '通常有一位抄错，请核对营业执照后改正',
  },
  'code-truncated': {
    reason: '“{given}”是数字格式，后几位已被表格软件改成 0',
    remedy: '把该列设为文本格式后重新录入信用代码',
  },
  'number-unreadable': { reason: '“{given}”不是数字', remedy: '改为数字；不清楚的请留空' },
  'number-inexact': {
    reason: '“{given}”是约数或区间',
    remedy: '填写确切数字；不清楚的请留空',
  },
  'number-separators': {
    reason: '“{given}”的逗号位置不是千分位，无法确定数值',
    remedy: '去掉逗号，小数点用“.”',
  },
  'number-foreign-currency': {
    reason: '“{given}”是外币金额',
    remedy: '折算为人民币后填写',
  },
  'number-negative': { reason: '“{given}”不能为负数', remedy: '核对后改正' },
  'number-fraction': { reason: '“{given}”应为整数', remedy: '核对后改正' },
  'number-too-large': {
    reason: '“{given}”按本列单位换算后数值过大',
    remedy: '核对数值和表头单位（元、万元）',
  },
  'share-too-large': {
    reason: '“{given}”不是 0 到 100% 之间的比例',
    remedy: '填写如 12.5% 或 0.125',
  },
  'date-unreadable': { reason: '“{given}”不是日期', remedy: '填写如 2019-03-05' },
  'date-needs-month': {
    reason: '“{given}”只有年份',
    remedy: '填写到月或日，如 2019-03-05',
  },
  'year-unreadable': { reason: '“{given}”不是年度', remedy: '填写四位年份，如 2025' },
  'yes-no-unreadable': { reason: '“{given}”不是“是”或“否”', remedy: '填写“是”或“否”，或留空' },
  'text-too-long': { reason: '内容过长', remedy: '缩短后重新填写' },
  'industry-unreadable': {
    reason: '“{given}”不是国民经济行业的名称或代码',
    remedy: '填写 GB/T 4754 代码，如 C3525',
  },
  'tier-unreadable': { reason: '“{given}”不是已知的称号', remedy: '填写规范的称号名称' },
  'tags-unreadable': { reason: '“{given}”不是已知的标签', remedy: '从模板的下拉项中选择' },
  'error-cell': { reason: '单元格是公式错误“{given}”', remedy: '在表格中改正公式或改为数值' },
  'region-missing': {
    reason: '没有填写所属区划',
    remedy: '补填县（市、区），或上传时选定本次导入的区划',
  },
  'region-unknown': { reason: '没有名为“{given}”的区划', remedy: '填写规范的区划名称或代码' },
  'region-ambiguous': {
    reason: '“{given}”可能是 {detail}',
    remedy: '写明上级区划，或填写区划代码',
  },
  'region-outside': {
    reason: '“{given}”不在您的管理范围内',
    remedy: '请由所属地导入，或核对区划',
  },
  'year-missing': { reason: '本行没有填写年度，不知道数值属于哪一年', remedy: '补填年度' },
  'rows-contradict': {
    reason: '与第 {given} 行是同一企业，但“{detail}”不一致',
    remedy: '核对后保留正确的一行，或在本页选定其中一行入库',
  },
  'rows-contradict-sheet': {
    reason: '与工作表“{sheet}”第 {given} 行是同一企业，但“{detail}”不一致',
    remedy: '核对后保留正确的一行，或在本页选定其中一行入库',
  },
  'others-contradict': {
    reason: '本行所属企业的第 {given} 行互相矛盾：“{detail}”不一致',
    remedy: '核对后保留正确的一行，或在本页选定其中一行入库',
  },
  'other-name': {
    reason: '信用代码相同，库中名称为“{detail}”，本行为“{given}”',
    remedy: '如已更名，请选定本行入库；否则核对信用代码',
  },
  'other-code': {
    reason: '名称相同，库中信用代码为 {detail}，本行为 {given}',
    remedy: '核对后选定本行，或改正信用代码',
  },
  'other-region': {
    reason: '按名称找到的企业在“{detail}”，本行为“{given}”',
    remedy: '如已迁址，请选定本行入库；如是另一家企业，请补填信用代码',
  },
  'less-trusted': {
    reason: '库中来源更可信的值是“{detail}”，本行为“{given}”',
    remedy: '核对后可选定本行作为旁证入库，库中的值不变',
  },
}

/** What the enterprise module says against a row once it meets the registry. */
export const registryProblemTexts: Readonly<Record<string, ProblemText>> = {
  'enterprise.elsewhere': {
    reason: '“{detail}”已由其他区划登记',
    remedy: '请联系上级主管部门核对归属',
  },
  'enterprise.name-ambiguous': {
    reason: '库中有多家企业名称为“{given}”',
    remedy: '补填统一社会信用代码',
  },
  'enterprise.code-taken': {
    reason: '代码 {detail} 已属于另一家企业',
    remedy: '核对代码；如为同一家，请先在企业库合并重复企业',
  },
  'enterprise.bad-value': {
    reason: '“{given}”超出可以登记的范围',
    remedy: '核对数值和表头单位（元、万元）',
  },
}

/** Why a whole file was not read. `{place}` is the sheet, row or part where known. */
export const fileProblemTexts: Readonly<Record<`exchange.file-${FileProblem}`, string>> = {
  'exchange.file-empty-file': '文件是空的，请重新选择文件。',
  'exchange.file-too-large': `文件过大（上限 ${largestFileMegabytes} MB），请拆分后分别导入。`,
  'exchange.file-unknown-type': '这不是表格文件。请上传 .xlsx、.xls 或 .csv 文件。',
  'exchange.file-html-as-sheet':
    '这个文件的内容是网页，只是改名为表格。请用 Excel 或 WPS 打开后另存为 xlsx 再上传。',
  'exchange.file-wrong-extension':
    '文件的扩展名与内容不符（内容是 {place}）。请用 Excel 或 WPS 打开后另存为 xlsx 再上传。',
  'exchange.file-encrypted': '文件设有密码，无法读取。请去掉密码后再上传。',
  'exchange.file-macros': '文件含有宏或嵌入对象，不予读取。请另存为不含宏的 xlsx 再上传。',
  'exchange.file-damaged':
    '文件已损坏或格式不规范，无法读取。请用 Excel 或 WPS 打开后另存为 xlsx 再上传。',
  'exchange.file-zip-entries': '文件内部部件过多，不像正常的表格，已拒绝读取。',
  'exchange.file-zip-size': '文件解压后过大（上限 400 MB），已拒绝读取。请拆分后分别导入。',
  'exchange.file-zip-ratio': '文件压缩比异常，可能是恶意文件，已拒绝读取。请另存为 xlsx 再上传。',
  'exchange.file-zip-duplicate':
    '文件内部有重名部件，内容不能确定，已拒绝读取。请另存为 xlsx 再上传。',
  'exchange.file-zip-path': '文件内部含有异常路径，可能是恶意文件，已拒绝读取。',
  'exchange.file-zip-lies':
    '文件内部记录的大小与实际不符，可能是恶意文件，已拒绝读取。请另存为 xlsx 再上传。',
  'exchange.file-doctype': '文件内部含有不允许的声明，可能是恶意文件，已拒绝读取。',
  'exchange.file-too-many-cells': '单元格过多（上限 1200 万个），请拆分后分别导入。',
  'exchange.file-too-many-rows': '行数超过 1048576 行，请拆分后分别导入。',
  'exchange.file-too-many-sheets': '工作表过多（上限 50 个），请拆分后分别导入。',
  'exchange.file-cell-too-long': '第 {place} 行有单元格超过 32767 个字符，请缩短后再上传。',
  'exchange.file-quote-open': '第 {place} 行的引号没有配对，请检查后再上传。',
  'exchange.file-text-encoding': '文字编码无法识别。请另存为 UTF-8 编码的 CSV 或 xlsx 再上传。',
  'exchange.file-out-of-memory': '读取这个文件需要的内存超过上限，已停止读取。请拆分后分别导入。',
  'exchange.file-out-of-time': '读取这个文件用时过长，已停止读取。请拆分后分别导入。',
}
