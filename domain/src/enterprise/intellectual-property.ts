/** Kinds of 知识产权; Ⅰ类 are the first six, as 63号 annex 4 draws the line. */
export const ipKinds = [
  'invention_patent',
  'plant_variety',
  'crop_variety',
  'new_drug',
  'tcm_protection',
  'ic_layout',
  'utility_model',
  'design',
  'software_copyright',
] as const
export type IpKind = (typeof ipKinds)[number]

/** A row of the ledger, keys as the fact contract names them. Absent parts are `null`: unknown. */
export interface Ip {
  kind: IpKind
  class: 'I' | 'II' | null
  number: string | null
  grantDate: string | null
  expiryDate: string | null
  acquiredBy: 'own' | 'transferred' | null
  transferDate: string | null
  ownerRank: number | null
  linkedProduct: boolean | null
  inUse: boolean | null
  benefit: boolean | null
  overseasFamily: boolean | null
  award: boolean | null
}
