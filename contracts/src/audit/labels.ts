import type { LinkFault } from '@tidu/domain/audit'
import type { actorKinds, entryResults, subjectKinds } from './lists.ts'

export const actorKindLabels: Readonly<Record<(typeof actorKinds)[number], string>> = {
  anonymous: '未登录访客',
  account: '本人登录',
  'api-key': '接口密钥',
  system: '系统',
}

export const entryResultLabels: Readonly<Record<(typeof entryResults)[number], string>> = {
  done: '已办理',
  refused: '被拒绝',
}

export const linkFaultLabels: Readonly<Record<LinkFault, string>> = {
  changed: '记录内容被改动',
  'entry-missing': '记录被删除',
  'seal-missing': '封存序号缺失',
  'seal-broken': '封存链断裂',
  'chain-differs': '记录被移到别处',
  'never-sealed': '记录绕过了封存',
  'head-differs': '与外存的链尾值不符（历史被截断或重写）',
}

/** What was done, in words. Each module adds its actions; an action without words shows its code. */
const actionLabels: Readonly<Record<string, string>> = {
  'access.sign-in': '登录',
  'access.sign-out': '退出登录',
  'access.change-password': '修改本人密码',
  'access.start-second-factor': '开始设置动态口令',
  'access.confirm-second-factor': '启用动态口令',
  'access.disable-second-factor': '停用动态口令',
  'access.revoke-session': '结束登录会话',
  'access.create-account': '新建用户',
  'access.update-account': '修改用户',
  'access.disable-account': '停用用户',
  'access.enable-account': '恢复用户',
  'access.reset-password': '重置用户密码',
  'access.reset-second-factor': '解除用户动态口令',
  'access.unlock-account': '解除登录锁定',
  'access.create-api-key': '新建接口密钥',
  'access.revoke-api-key': '作废接口密钥',
  'access.create-delegation': '新建代办授权',
  'access.end-delegation': '结束代办授权',
  'access.change-settings': '修改登录安全设置',
  'access.export-matrix': '导出角色权限表',
  'access.export-accounts': '导出用户列表',
  'audit.export': '导出操作留痕',
  'audit.verify': '校验操作留痕',
  'enterprise.create': '新建企业档案',
  'enterprise.correct': '更正企业主档',
  'enterprise.tell-facts': '登记或更正数据',
  'enterprise.tell-title': '登记或更正称号',
  'enterprise.tell-ip': '登记或更正知识产权',
  'enterprise.tell-compliance': '登记或更正合规记录',
  'enterprise.tell-tag': '登记或更正标签',
  'enterprise.void-entry': '作废台账条目',
  'enterprise.resolve-conflict': '处理矛盾项',
  'enterprise.merge': '合并重复档案',
  'enterprise.export': '导出企业名单',
  'enterprise.export-conflicts': '导出数据冲突',
  'exchange.upload': '上传名册',
  'exchange.map': '更正表头对应',
  'exchange.commit': '导入入库',
  'exchange.cancel': '取消导入',
  'exchange.undo': '撤回导入',
  'exchange.export': '导出表样',
  'exchange.export-imports': '导出导入记录',
  'exchange.export-rows': '导出核对结果',
  'screening.run': '批量预判',
  'screening.export': '导出预判结果',
  'screening.save-snapshot': '留存预判结果',
  'screening.create-shortlist': '新建种子名单',
  'screening.add-entries': '选入种子名单',
  'screening.remove-entry': '移出种子名单',
  'upkeep.verify': '全库一致性校验',
}

export function actionLabel(action: string): string {
  if (action.endsWith('.refused')) return '被拒绝的操作'
  return actionLabels[action] ?? action
}

export const subjectKindLabels: Readonly<Record<(typeof subjectKinds)[number], string>> = {
  enterprise: '企业',
  import: '导入文件',
  run: '批量预判',
  shortlist: '种子名单',
  snapshot: '留存的预判结果',
  account: '用户',
  session: '登录会话',
  'api-key': '接口密钥',
  delegation: '代办授权',
  request: '请求',
}

/** Subjects that are one thing for the whole installation. */
export const wholeSubjectLabels = {
  enterprise: '企业名单',
  audit_entry: '操作留痕',
  audit_seal: '封存链',
  database: '全库',
  permissions: '角色权限表',
  access_setting: '登录安全设置',
  accounts: '用户列表',
  imports: '导入记录',
  impact: '版本影响',
  unknown: '不存在的登录名',
} as const

export function subjectLabel(subject: string): string {
  const found = Object.entries(wholeSubjectLabels).find(([each]) => each === subject)
  return found?.[1] ?? subject
}

export const entryColumns = {
  id: '编号',
  occurredAt: '时间',
  actorName: '办理人',
  actorRole: '角色',
  actorKind: '方式',
  action: '事项',
  result: '结果',
  subjectName: '对象',
  subject: '对象编号',
  region: '区划',
  reason: '事由',
  details: '详情',
  address: '来源地址',
  requestId: '请求编号',
  sealed: '已封存',
} as const

export const exportText = { title: '操作留痕', everywhere: '全平台', yes: '是', no: '否' } as const
