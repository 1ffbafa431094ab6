import { roleLabels } from '@tidu/contracts/access/labels'
import { pairLabels } from '../lib/text.ts'

export const roleWords = pairLabels(roleLabels, {
  'province-official': 'Province official',
  'prefecture-official': 'Prefecture official',
  'county-official': 'County official',
  'park-official': 'Park official',
  'department-liaison': 'Department liaison',
  enterprise: 'Enterprise',
  specialist: 'Service specialist',
  expert: 'Expert',
  agency: 'Service agency',
  bank: 'Bank',
  federation: 'Federation of industry',
  inspector: 'Inspector',
  administrator: 'Administrator',
  public: 'The public',
})
