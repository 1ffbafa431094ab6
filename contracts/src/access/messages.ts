import type { AccessRefusal } from '@tidu/domain/access'

/** One sentence per refusal: what is wrong and what to do. `{name}` is filled from the details. */
export const accessMessages: Readonly<Record<AccessRefusal, string>> = {
  'access.cross-site': '此操作不是从本平台页面发出的，为保护您的账号已拒绝。请回到平台页面重试。',
  'access.sign-in-failed':
    '登录名或密码不正确，或尝试次数过多已暂时锁定。请核对后再试；多次不成功请联系本单位系统管理员。',
  'access.wrong-code': '动态口令或恢复码不正确，或已经用过。请等待下一个口令后再试。',
  'access.wrong-password': '当前密码不正确，请重新输入。',
  'access.password-unfit': '新密码不符合要求，请按提示修改（至少 {minimumLength} 个字符）。',
  'access.unknown-account': '没有找到该用户，可能不在您的管理范围内。',
  'access.region-too-wide':
    '主管部门账号要落在具体的省、州市、县区或园区，不能管辖全部区域，请选择所属区划。',
  'access.unknown-region': '没有找到该区划，或不在您的管理范围内，请重新选择。',
  'access.unknown-enterprise': '没有找到该企业，请核对后重新选择。',
  'access.unknown-session': '该登录会话不存在或已经结束。',
  'access.unknown-key': '没有找到该接口密钥。',
  'access.unknown-delegation': '没有找到该代办授权。',
  'access.login-taken': '该登录名已被使用，请换一个。',
  'access.enterprise-missing': '企业账号必须指定所属企业。',
  'access.enterprise-not-for-role': '只有企业账号可以关联企业，请去掉企业或改选“企业”角色。',
  'access.not-whole-installation': '此设置影响整个平台，须由管理全平台的系统管理员修改。',
  'access.not-on-oneself': '不能对自己的账号做此操作，请由另一位系统管理员办理。',
  'access.already-disabled': '该用户已经停用。',
  'access.not-disabled': '该用户没有停用，无需恢复。',
  'access.second-factor-on': '动态口令已经启用；如需更换，请先停用。',
  'access.second-factor-off': '还没有设置动态口令，请先开始设置。',
  'access.second-factor-forced': '按安全设置，系统管理员必须使用动态口令，不能停用。',
  'access.key-scope-not-held': '接口密钥的权限不能超出您本人的权限，请去掉多选的项目。',
  'access.key-life-wrong': '有效期应晚于现在，且最长 {longestDays} 天，请重新选择。',
  'access.delegation-to-oneself': '不能把代办授权给本人，请选择另一位同事。',
  'access.delegation-times-wrong': '结束时间应晚于开始时间和现在，请重新选择。',
  'access.delegation-too-long': '代办授权最长 {longestDays} 天，请缩短期限。',
  'access.delegation-beyond-lender': '只能在授权人自己的区划和权限之内授权代办。',
  'access.delegation-over': '该代办授权已经结束。',
}
