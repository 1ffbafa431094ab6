import { masterFactLabels } from '@tidu/contracts/enterprise/labels'
import { pairLabels } from '../lib/text.ts'

/** The entries at the head of a file. */
export const masterWords = pairLabels(masterFactLabels, {
  name: 'Name of the firm',
  credit_code: 'Unified social credit code',
  legacy_code: 'Former registration number',
  region: 'Region',
  industry: 'Industry code',
  founded_on: 'Registered on',
})
