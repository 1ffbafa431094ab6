import {
  complianceKindLabels,
  complianceStateLabels,
  factSourceLabels,
  ipKindLabels,
  sizeLabels,
  titleEventLabels,
  titleStateLabels,
} from '@tidu/contracts/enterprise/labels'
import { pairLabels } from '../../lib/text.ts'

export const sourceWords = pairLabels(factSourceLabels, {
  audited: 'audit report',
  registry: 'registrar',
  platform: 'national platform',
  declared: 'declared by the firm',
  import: 'imported list',
})

export const sizeWords = pairLabels(sizeLabels, {
  large: 'large',
  medium: 'medium',
  small: 'small',
  micro: 'micro',
})

export const titleEventWords = pairLabels(titleEventLabels, {
  recognised: 'recognised',
  reviewed: 'review passed',
  renamed: 'renamed',
  revoked: 'revoked',
  surrendered: 'surrendered',
})

export const titleStateWords = pairLabels(titleStateLabels, {
  upcoming: 'not yet in force',
  valid: 'valid',
  expiring: 'about to expire',
  expired: 'expired',
  revoked: 'revoked',
  surrendered: 'surrendered',
})

export const ipKindWords = pairLabels(ipKindLabels, {
  invention_patent: 'invention patent',
  plant_variety: 'plant variety',
  crop_variety: 'national crop variety',
  new_drug: 'national new drug',
  tcm_protection: 'protected TCM variety, class one',
  ic_layout: 'IC layout right',
  utility_model: 'utility model',
  design: 'design',
  software_copyright: 'software copyright',
})

export const complianceKindWords = pairLabels(complianceKindLabels, {
  abnormal_operation: 'list of abnormal operations',
  serious_dishonesty: 'list of serious dishonesty',
  penalty: 'administrative penalty',
  accident: 'safety, quality or environmental accident',
})

export const complianceStateWords = pairLabels(complianceStateLabels, {
  open: 'not put right',
  rectified: 'put right, still listed',
  removed: 'removed',
})
