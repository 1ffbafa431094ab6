import {
  accountActionLabels,
  accountStateLabels,
  actLabels,
  delegationStateLabels,
  keyStateLabels,
  passwordProfileLabels,
  restrictionLabels,
  signInWarningLabels,
} from '@tidu/contracts/access/labels'
import { pairLabels } from '../../lib/text.ts'

/** The contract's Chinese labels, each with its English twin; a missing one does not compile. */
export const actWords = pairLabels(actLabels, {
  read: 'read',
  write: 'write',
  review: 'review',
  administer: 'administer',
})

export const accountStateWords = pairLabels(accountStateLabels, {
  active: 'active',
  disabled: 'disabled',
  expired: 'term over',
})

export const accountActionWords = pairLabels(accountActionLabels, {
  update: 'Change',
  disable: 'Disable',
  enable: 'Enable',
  'reset-password': 'Reset password',
  'reset-second-factor': 'Remove one-time codes',
  unlock: 'Unlock',
})

export const delegationStateWords = pairLabels(delegationStateLabels, {
  planned: 'planned',
  'in-force': 'in force',
  over: 'over',
})

export const keyStateWords = pairLabels(keyStateLabels, {
  active: 'active',
  expired: 'expired',
  revoked: 'revoked',
})

export const passwordProfileWords = pairLabels(passwordProfileLabels, {
  djbh: 'MLPS level 3 (kinds of signs, regular change, no recent password again)',
  asvs: 'ASVS (length first, no breached passwords, no forced change)',
})

export const restrictionWords = pairLabels(restrictionLabels, {
  'change-password': 'Please change your password before you go on',
  'enrol-totp': 'Please set up one-time codes before you go on',
})

export const signInWarningWords = pairLabels(signInWarningLabels, {
  'demo-account':
    'This is a demo account with a public password. Enter no real figures; disable demo accounts before real use.',
  'second-factor-waived':
    'Demo accounts may skip one-time codes; in real use administrators must have them.',
  'password-due-soon': 'Your password is due soon; please change it.',
})
