import type { RegionType } from '@tidu/domain/region'

export const regionTypeLabels: Readonly<Record<RegionType, string>> = {
  province: '省级',
  prefecture: '地市级',
  county: '县级',
  zone: '功能区（开发区、园区）',
  town: '乡镇街道',
}
