import type {
  AccountState,
  DelegationState,
  PasswordProblem,
  PasswordProfileId,
  Restriction,
  Role,
} from '@tidu/domain/access'
import type { accountActions, acts, keyStates, signInWarnings } from './lists.ts'

export const roleLabels: Readonly<Record<Role, string>> = {
  'province-official': '省级管理人员',
  'prefecture-official': '州市级管理人员',
  'county-official': '县区级管理人员',
  'park-official': '园区管理人员',
  'department-liaison': '部门联络员',
  enterprise: '企业',
  specialist: '助企服务专员',
  expert: '专家',
  agency: '服务机构',
  bank: '银行',
  federation: '工商联',
  inspector: '督查人员',
  administrator: '系统管理员',
  public: '社会公众',
}

export const actLabels: Readonly<Record<(typeof acts)[number], string>> = {
  read: '查看',
  write: '办理',
  review: '审核',
  administer: '管理',
}

export const accountStateLabels: Readonly<Record<AccountState, string>> = {
  active: '正常',
  disabled: '已停用',
  expired: '任期已满',
}

export const accountActionLabels: Readonly<Record<(typeof accountActions)[number], string>> = {
  update: '修改',
  disable: '停用',
  enable: '恢复',
  'reset-password': '重置密码',
  'reset-second-factor': '解除动态口令',
  unlock: '解除锁定',
}

export const delegationStateLabels: Readonly<Record<DelegationState, string>> = {
  planned: '未开始',
  'in-force': '生效中',
  over: '已结束',
}

export const keyStateLabels: Readonly<Record<(typeof keyStates)[number], string>> = {
  active: '有效',
  expired: '已过期',
  revoked: '已作废',
}

export const passwordProfileLabels: Readonly<Record<PasswordProfileId, string>> = {
  djbh: '等保三级（复杂度、定期更换、不重复近期密码）',
  asvs: 'ASVS（长度优先、不用已泄露密码、不强制更换）',
}

export const passwordProblemLabels: Readonly<Record<PasswordProblem, string>> = {
  'too-short': '长度不够',
  'too-long': '过长',
  'too-few-kinds': '请同时使用大写字母、小写字母、数字、符号中的至少三类',
  'holds-own-name': '不能包含登录名',
  breached: '这是已公开泄露或极常见的密码',
  'used-before': '与近期用过的密码相同',
  'one-sign-repeated': '不能只由一两个字符重复而成',
}

export const restrictionLabels: Readonly<Record<Restriction, string>> = {
  'change-password': '请先修改密码，再继续使用',
  'enrol-totp': '请先设置动态口令，再继续使用',
}

export const signInWarningLabels: Readonly<Record<(typeof signInWarnings)[number], string>> = {
  'demo-account': '这是演示账号，密码公开，请勿录入真实数据；正式使用前请停用演示账号。',
  'second-factor-waived': '演示账号暂免动态口令；正式使用时管理员必须启用。',
  'password-due-soon': '密码即将到期，请尽快修改。',
}

export const matrixText = {
  title: '角色权限表',
  name: '事项',
  method: '方式',
  path: '接口地址',
  permission: '权限',
  allowed: '✓',
} as const

/** Texts of the list of accounts as a workbook. */
export const accountListTexts = {
  title: '用户列表',
  note: '截至 {day}，共 {rows} 个',
  header: [
    '登录名',
    '姓名',
    '角色',
    '区划',
    '科室',
    '状态',
    '有效期至',
    '动态口令',
    '上次登录',
    '建立时间',
  ],
  everywhere: '全平台',
  yes: '已启用',
  no: '未启用',
} as const
