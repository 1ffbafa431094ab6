import type { ScreeningRefusal } from '@tidu/domain/screening'

/** Why screening says no. */
export const screeningMessages: Readonly<Record<ScreeningRefusal, string>> = {
  'screening.unknown-enterprise': '没有找到这家企业，或它不在您的管辖范围内。',
  'screening.unknown-region': '没有找到区划 {region}，或它不在您的管辖范围内。',
  'screening.unknown-run': '没有找到这次批量预判，或它不在您的管辖范围内。',
  'screening.unknown-shortlist': '没有找到这份种子名单，或它不在您的管辖范围内。',
  'screening.unknown-snapshot': '没有找到这份已保存的预判结果，或它不在您的管辖范围内。',
  'screening.no-edition': '{on} 没有适用的标准版本，请换一个日期、申报类型或区划。',
  'screening.not-in-run': '所选企业中有 {count} 家不在这次批量预判的结果里，请刷新后重选。',
  'screening.other-tier': '这次批量预判的层级与名单的层级不同；请先按名单的层级预判，再选入。',
  'screening.run-beyond-list':
    '这次批量预判的区划是{run}，名单只属于{list}；请先只对{list}预判，再选入名单。',
  'screening.too-many-firms':
    '该区划有 {firms} 家企业，一次最多比较 {most} 家，请选择下级区划分别查看。',
  'screening.shortlist-exists': '{year} 年该区划已有同名的种子名单“{title}”，请换一个名称。',
}
