import type { InvariantId, InvariantState } from '@tidu/domain/upkeep'

export const invariantLabels: Readonly<Record<InvariantId, string>> = {
  'access.accounts-placed': '每个账号的角色、区划和企业都真实存在',
  'access.review-kept-from-paid-roles': '服务机构、专员等不持有评审权限',
  'access.sessions-within-life': '没有超期或已结束仍在使用的会话',
  'access.keys-within-life': '没有过期或已吊销仍在使用的密钥',
  'audit.chains-unbroken': '操作留痕链完整、未被改动',
  'audit.acts-recorded': '每次入库、撤回和预判都有留痕',
  'region.paths-follow-owners': '区划路径与上下级一致',
  'enterprise.placed-in-region': '企业的区划路径与所属区划一致',
  'enterprise.credit-codes': '统一社会信用代码校验位正确',
  'enterprise.master-from-history': '企业主档与历史记录一致',
  'enterprise.years-from-history': '年度指标与历史记录重算一致',
  'enterprise.current-from-history': '现行事实与历史记录重算一致',
  'enterprise.retractions-lawful': '每条撤回都指向同一企业的同一事实',
  'enterprise.ledger-of-one-firm': '台账条目的各版本属于同一企业',
  'enterprise.merges-lead-home': '合并的档案都指向仍在用的档案',
  'exchange.counts-add-up': '导入各行计数与汇总一致',
  'exchange.batches-whole': '导入批次要么完整入库、要么没有痕迹',
  'exchange.files-intact': '上传原件齐全且未被改动',
  'screening.rows-match-criteria': '预判结果与指标逐项对应',
  'screening.counts-add-up': '预判汇总与明细一致',
  'screening.choices-from-runs': '入选企业都来自所引用的预判',
  'health.tasks-not-stuck': '没有长时间停滞的任务',
  'upkeep.schema-known': '数据库结构与程序版本一致',
  'upkeep.history-locked': '留痕与历史表的防改触发器都在',
  'upkeep.rows-guarded': '按区划隔离的行级防护都在',
  'upkeep.pages-sound': '数据页与索引无损坏',
}

export const invariantStateLabels: Readonly<Record<InvariantState, string>> = {
  ok: '一致',
  violated: '不一致',
  unreadable: '无法校验',
}
