import type { ExchangeRefusal } from '@tidu/domain/exchange'
import { fileProblemTexts } from './problem-texts.ts'

/** One sentence per refusal: what is wrong and what to do. `{name}` is filled from the details. */
export const exchangeMessages: Readonly<Record<ExchangeRefusal, string>> = {
  ...fileProblemTexts,
  'exchange.unknown-import': '没有找到这次导入，可能不在您的管理范围内。',
  'exchange.no-table': '文件中没有数据行，请检查后重新上传。',
  'exchange.no-name-column': '没有找到“企业名称”一列。请在表头对应页面指定，或使用平台的导入模板。',
  'exchange.unknown-field': '没有名为“{field}”的字段，请重新选择。',
  'exchange.unknown-tag': '没有名为“{tag}”的标签，请重新选择。',
  'exchange.unknown-column': '工作表中没有第 {column} 列，请刷新后重新对应。',
  'exchange.field-twice': '“{field}”对应了两列，请只保留一列。',
  'exchange.region-outside': '区划“{region}”不存在，或不在您的管理范围内，请重新选择。',
  'exchange.not-ready': '这次导入当前不能执行该操作，请刷新页面查看进度。',
  'exchange.not-committed': '只有已入库的导入可以撤回。',
  'exchange.already-ended': '这次导入已经结束，不能再更改。',
  'exchange.too-many-firms': '该区划的企业超过 {most} 家，请选择下级区划分别下载。',
  'exchange.nothing-chosen': '没有可以入库的行，请至少选择一行。',
  'exchange.unknown-template': '没有这个模板，请重新选择。',
}
