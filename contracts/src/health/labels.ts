export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const

export type JobState = (typeof jobStates)[number]

export const jobStateLabels: Readonly<Record<JobState, string>> = {
  waiting: '等待中',
  running: '进行中',
  done: '已完成',
  failed: '失败',
  cancelled: '已取消',
}

/** The problem with one field of a request, by zod's issue code. */
export const fieldProblemLabels = {
  invalid_type: '类型不对或未填写',
  unrecognized_keys: '不认识的字段',
  too_small: '太短或太小',
  too_big: '太长或太大',
  invalid_format: '格式不对',
  invalid_value: '不是允许的值',
  not_multiple_of: '不是要求的倍数',
  invalid_union: '不是允许的形式',
  other: '不符合要求',
} as const
