import {
  entryResultLabels,
  linkFaultLabels,
  subjectKindLabels,
  wholeSubjectLabels,
} from '@tidu/contracts/audit/labels'
import { pairLabels } from '../../lib/text.ts'

export const resultWords = pairLabels(entryResultLabels, { done: 'done', refused: 'refused' })

export const faultWords = pairLabels(linkFaultLabels, {
  changed: 'the entry was changed',
  'entry-missing': 'the entry was deleted',
  'seal-missing': 'a seal number is missing',
  'seal-broken': 'the chain of seals is broken',
  'chain-differs': 'the entry was moved elsewhere',
  'never-sealed': 'the entry bypassed the seal',
  'head-differs': 'differs from the kept head (history cut or rewritten)',
})

export const subjectKindWords = pairLabels(subjectKindLabels, {
  enterprise: 'enterprise',
  import: 'imported file',
  run: 'screening run',
  shortlist: 'shortlist',
  snapshot: 'kept verdict',
  account: 'account',
  session: 'session',
  'api-key': 'API key',
  delegation: 'delegation',
  request: 'request',
})

export const wholeSubjectWords = pairLabels(wholeSubjectLabels, {
  enterprise: 'list of enterprises',
  audit_entry: 'audit trail',
  audit_seal: 'chains of seals',
  database: 'whole database',
  permissions: 'table of roles and rights',
  access_setting: 'sign-in settings',
  accounts: 'list of users',
  imports: 'list of imports',
  impact: 'effect of an edition',
  unknown: 'unknown login',
})

/** Modules that write to the trail, with their names in both languages. */
export const moduleWords = {
  zh: {
    access: '用户与权限',
    enterprise: '企业库',
    exchange: '导入导出',
    screening: '种子筛选',
    policy: '政策包',
    audit: '审计',
    upkeep: '运维',
  },
  en: {
    access: 'People and rights',
    enterprise: 'Enterprises',
    exchange: 'Import and export',
    screening: 'Screening',
    policy: 'Policy packs',
    audit: 'Audit',
    upkeep: 'Upkeep',
  },
} as const
