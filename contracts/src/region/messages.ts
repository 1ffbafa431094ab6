import type { RegionRefusal } from '@tidu/domain/region'

export const regionMessages: Readonly<Record<RegionRefusal, string>> = {
  'region.unknown': '没有代码为 {code} 的区划，请从区划列表中选择。',
}
