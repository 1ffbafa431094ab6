import type { UpkeepRefusal } from '@tidu/domain/upkeep'

export const upkeepMessages: Readonly<Record<UpkeepRefusal, string>> = {
  'upkeep.verification-running': '另一次一致性校验正在进行，请等它结束后再试。',
}
