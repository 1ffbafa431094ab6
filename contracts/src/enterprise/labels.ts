import type {
  ComplianceKind,
  ComplianceState,
  ContradictionCode,
  CreditCodeProblem,
  FactSource,
  IpKind,
  MasterFact,
  Remedy,
  TitleEvent,
  TitleState,
} from '@tidu/domain/enterprise'
import type { enterpriseSorts } from './lists.ts'

export const factSourceLabels: Readonly<Record<FactSource, string>> = {
  audited: '审计报告',
  registry: '登记机关',
  platform: '国家平台',
  declared: '企业填报',
  import: '名单导入',
}

export const masterFactLabels: Readonly<Record<MasterFact, string>> = {
  name: '企业名称',
  credit_code: '统一社会信用代码',
  legacy_code: '原注册号',
  region: '所属区划',
  industry: '行业代码',
  founded_on: '成立日期',
}

/** Shown in place of a code that is not on file yet. */
export const creditCodeMissing = '待核码'
/** Stands at every invented firm. */
export const fictionalMark = '虚构'

export const sizeLabels = {
  large: '大型',
  medium: '中型',
  small: '小型',
  micro: '微型',
} as const

export const titleEventLabels: Readonly<Record<TitleEvent, string>> = {
  recognised: '认定',
  reviewed: '复核通过',
  renamed: '更名',
  revoked: '撤销',
  surrendered: '注销',
}

export const titleStateLabels: Readonly<Record<TitleState, string>> = {
  upcoming: '未生效',
  valid: '有效',
  expiring: '即将到期',
  expired: '已过期',
  revoked: '已撤销',
  surrendered: '已注销',
}

export const ipKindLabels: Readonly<Record<IpKind, string>> = {
  invention_patent: '发明专利',
  plant_variety: '植物新品种',
  crop_variety: '国家级农作物品种',
  new_drug: '国家新药',
  tcm_protection: '国家一级中药保护品种',
  ic_layout: '集成电路布图设计专有权',
  utility_model: '实用新型专利',
  design: '外观设计专利',
  software_copyright: '软件著作权',
}

export const complianceKindLabels: Readonly<Record<ComplianceKind, string>> = {
  abnormal_operation: '经营异常名录',
  serious_dishonesty: '严重失信主体名单',
  penalty: '行政处罚',
  accident: '安全、质量、环境事故',
}

export const complianceStateLabels: Readonly<Record<ComplianceState, string>> = {
  open: '未整改',
  rectified: '已整改，待移出',
  removed: '已移出',
}

/** The “how to fix” card of an open entry. */
export const remedyHints: Readonly<Record<Remedy, string>> = {
  'rectify-then-apply':
    '先按列入原因完成整改（如补报年报、恢复登记住所联系），再向列入机关申请移出；移出当日起不再一票否决。',
  'ask-for-removal':
    '整改已完成，但仍在名录内：请凭整改材料向列入机关申请移出，或取得整改凭证后登记在此。',
  none: '已移出，无需处理。',
}

/** How to fix a contradiction, in the order the checks report them. */
export const contradictionLabels: Readonly<
  Record<ContradictionCode, { title: string; fix: string }>
> = {
  'main-revenue-above-revenue': {
    title: '主营业务收入大于营业收入',
    fix: '对照审计报告利润表核对两项收入，检查是否填反或单位不一致。',
  },
  'rd-above-revenue': {
    title: '研发费用大于营业收入',
    fix: '核对研发费用专项审计；初创企业属实的，请上传审计报告作为依据。',
  },
  'rd-staff-above-employees': {
    title: '研发人员多于从业人员',
    fix: '按年末社保参保人数核对从业人员，按研发人员名单核对研发人员。',
  },
  'liabilities-above-assets': {
    title: '负债总额大于资产总额',
    fix: '核对资产负债表；资不抵债属实的，请注明并上传审计报告。',
  },
  'profit-above-revenue': {
    title: '净利润大于营业收入',
    fix: '核对利润表；因投资收益等形成的，请注明。',
  },
  'negative-figure': { title: '数值为负', fix: '除净利润外不应为负数，请按审计报告更正。' },
  'year-not-over': {
    title: '填报了尚未结束年度的全年数据',
    fix: '检查年度是否填错；本年度数据请待年度结束并审计后填报。',
  },
  'figures-before-founding': {
    title: '成立之前的年度有数据',
    fix: '核对成立日期（营业执照）和数据所属年度。',
  },
  'unit-slip': {
    title: '金额相差上千倍，疑似元与万元混用',
    fix: '核对该年度各项金额的单位，改为以元填报（1 万元 = 10000 元）。',
  },
  jump: { title: '营业收入年度间变化过大', fix: '核对两年的审计报告；属实的请注明原因。' },
  'revenue-per-head': {
    title: '人均营业收入异常',
    fix: '核对营业收入的单位和从业人员数。',
  },
  'same-figures-twice': {
    title: '相邻两年金额完全相同',
    fix: '疑似整列复制，请分别按两个年度的审计报告填报。',
  },
  'founded-in-future': { title: '成立日期在今天之后', fix: '按营业执照更正成立日期。' },
  'grant-after-expiry': { title: '授权日晚于有效期届满日', fix: '按证书更正两个日期。' },
  'grant-in-future': {
    title: '授权日在今天之后',
    fix: '未授权的申请不计入；请按证书填写授权公告日。',
  },
  'own-right-before-founding': {
    title: '自主研发的权利早于企业成立',
    fix: '如系受让取得，请改为“受让”并填写转让日期；否则核对成立日期。',
  },
  'transfer-before-grant': {
    title: '转让日早于授权日',
    fix: '核对转让登记日；申请阶段转让的请注明。',
  },
  'transfer-date-missing': {
    title: '受让的权利缺转让日期',
    fix: '补充转让登记日：受让满一年才可能计入。',
  },
  'right-listed-twice': { title: '同一权利登记了两次', fix: '核对证书号，作废重复的一条。' },
  'title-before-founding': {
    title: '称号起始日早于企业成立',
    fix: '核对称号有效期起始日和成立日期，更名企业请沿用原成立日期。',
  },
  'two-titles-of-one-tier': {
    title: '同一层级有两个有效称号',
    fix: '复核通过的应更新原称号，不另登记；请作废其中一条。',
  },
}

export const creditCodeProblemLabels: Readonly<Record<CreditCodeProblem, string>> = {
  empty: '代码为空',
  length: '应为 18 位',
  sign: '含有不允许的字符（代码中没有 I、O、S、V、Z）',
  'check-digit': '校验位不符',
}

export const enterpriseSortLabels: Readonly<Record<(typeof enterpriseSorts)[number], string>> = {
  name: '名称（拼音）',
  founded: '成立日期',
  changed: '最近更新',
  accurate: '准确分',
  complete: '完整分',
  fresh: '及时分',
  conflicts: '冲突数',
}

/** Headings of the exported list, in order. */
export const exportHeadings = [
  '企业名称',
  '统一社会信用代码',
  '所属区划',
  '行业代码',
  '行业名称',
  '企业规模',
  '成立日期',
  '有效称号',
  '标签',
  '准确分',
  '完整分',
  '及时分',
  '数据冲突数',
  '备注',
] as const

/** Name of the exported file, before the day. */
export const exportTitle = '企业名单'

/** Texts of the conflict register as a workbook. */
export const conflictListTexts = {
  title: '数据冲突',
  note: '截至 {day}，共 {rows} 项',
  header: ['企业名称', '所属区划', '数据项', '年度', '单位', '现用值', '现用来源', '其他来源的值'],
  yes: '是',
  no: '否',
  unknown: '未知',
} as const
