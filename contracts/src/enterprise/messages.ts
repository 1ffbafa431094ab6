import type { EnterpriseRefusal } from '@tidu/domain/enterprise'

export const enterpriseMessages: Readonly<Record<EnterpriseRefusal, string>> = {
  'enterprise.unknown': '没有找到这家企业，它可能不在您的管辖范围内。',
  'enterprise.unknown-fact': '没有找到这条数据记录，它可能已被更正，请刷新后重试。',
  'enterprise.unknown-entry': '没有找到这条台账记录，它可能已被作废，请刷新后重试。',
  'enterprise.bad-credit-code':
    '统一社会信用代码“{given}”有误（{problem}）：应为 18 位数字和大写字母，末位为校验位（按前 17 位应为 {expected}）。请对照营业执照核对。',
  'enterprise.legacy-code':
    '“{given}”是 15 位的原工商注册号，不是统一社会信用代码。请填写营业执照上的 18 位代码；暂时没有的可留空，系统标为“待核码”。',
  'enterprise.code-taken': '代码 {creditCode} 已属于另一家企业；如为同一家，请使用“合并重复企业”。',
  'enterprise.name-taken': '本区划已有名称为“{name}”且无代码的企业，请先核对代码。',
  'enterprise.name-missing': '新企业需要填写企业名称。',
  'enterprise.name-ambiguous': '有多家企业名称为“{name}”，请补充统一社会信用代码后重试。',
  'enterprise.region-missing': '新企业需要填写所属区划。',
  'enterprise.region-outside': '“{region}”不在您的管辖范围内，请交由当地主管部门登记。',
  'enterprise.unknown-region': '没有识别出区划“{region}”，请从区划列表中选择。',
  'enterprise.unknown-industry': '没有识别出行业“{industry}”，请填写 GB/T 4754 代码或名称。',
  'enterprise.bad-value':
    '“{value}”不符合格式：金额精确到分（以元计至多两位小数），人数为整数，日期要写全年月日。',
  'enterprise.unfit-fact': '{problem}',
  'enterprise.other-unit':
    '数据项 {factId} 以“{unit}”计，不能按“{given}”填报；请换算后填写，或不写单位。',
  'enterprise.changed-meanwhile': '您打开页面之后，这份档案已被他人修改。请刷新后再改。',
  'enterprise.merge-with-itself': '请选择两家不同的企业合并。',
  'enterprise.merged-already': '这家企业已经合并到另一份档案，请在那份档案中操作。',
  'enterprise.no-conflict': '这项数据目前没有冲突，可能已由他人裁定。',
  'enterprise.elsewhere': '代码或名称“{creditCode}”已由其他区划登记，请联系上级主管部门核对归属。',
}
