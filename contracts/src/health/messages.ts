import type { HealthRefusal } from '@tidu/domain/health'

export const healthMessages: Readonly<Record<HealthRefusal, string>> = {
  'health.unknown-job': '没有找到这项任务，它可能属于其他用户。',
  'health.job-ended': '这项任务已经结束，不能再取消。',
}

/** What the product says when a request cannot even reach a module. */
export const requestMessages = {
  'request.refused': '系统未接受这次操作，请检查填写内容后重试。',
  'request.session-required': '请先登录。',
  'request.denied': '您的角色没有这项操作的权限；如需要，请联系本单位的系统管理员。',
  'request.unknown-path': '没有这个地址，请检查网址。',
  'request.malformed': '填写内容有误：{fields}。',
  'request.not-json': '请求内容不是有效的 JSON。',
  'request.not-an-object': '请求内容必须是一个对象。',
  'request.name-twice': '“{name}”出现了两次，请只保留一个。',
  'request.forbidden-name': '请求中不能使用名称“{name}”。',
  'request.number-too-large': '数字 {number} 超出可精确表示的范围，请改用文本形式提交。',
  'request.control-character': '内容中含有不可见的控制字符，请删除后重试。',
  'request.file-missing': '请选择一个文件上传。',
  'request.one-file': '一次只能上传一个文件。',
  'request.file-too-large': '文件过大（上限 {most}），请拆分后分别上传。',
  'request.too-large': '请求内容超过允许的大小。',
  'request.unsupported-type': '不支持的内容类型，请使用 JSON 或文件上传。',
  'request.unreadable': '请求格式有误，无法读取。',
  'request.too-many': '操作过于频繁，请在 {seconds} 秒后重试。',
  'request.already-there': '已有相同的记录，请刷新后核对；看不到时可能在其他区划，请联系上级。',
  'request.busy': '系统正忙，这次操作没有执行，请稍后重试。',
  'request.too-slow': '查询耗时过长已中止，请缩小范围后重试。',
  'request.failed': '系统内部出错，操作没有执行。请把参考编号 {reference} 告诉系统管理员。',
} as const
