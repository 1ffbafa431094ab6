import { importStateLabels, repairLabels, rowOutcomeLabels } from '@tidu/contracts/exchange/labels'
import { pairLabels } from '../../lib/text.ts'

export const stateWords = pairLabels(importStateLabels, {
  reading: 'reading',
  unmapped: 'headers to match',
  judging: 'checking',
  ready: 'ready to commit',
  committed: 'committed',
  undone: 'undone',
  cancelled: 'cancelled',
  failed: 'not readable',
})

export const outcomeWords = pairLabels(rowOutcomeLabels, {
  new: 'new',
  changed: 'changed',
  unchanged: 'unchanged',
  conflicting: 'conflicting',
  rejected: 'refused',
  duplicate: 'duplicate (merged)',
})

export const repairWords = pairLabels(repairLabels, {
  'full-width': 'full-width characters made half-width',
  whitespace: 'surplus spaces or line breaks removed',
  thousands: 'thousands separators removed',
  'unit-in-cell': 'converted by the unit in the cell',
  'unit-of-column': 'converted to CNY by the unit of the column',
  'currency-word': 'currency word removed',
  'counter-word': 'counting word removed',
  scientific: 'scientific notation written out',
  'negative-brackets': 'bracketed number read as negative',
  'percent-sign': 'per cent made a fraction',
  'percent-of-column': 'read as per cent',
  rounded: 'rounded to the cent',
  'text-date': 'written date read',
  'serial-date': 'serial date read',
  'day-assumed': 'year and month only; the first of the month taken',
  'unknown-word': '“unknown” and the like kept as not known',
  'look-alike': 'look-alike letter in a credit code corrected (check digit agrees)',
  'legacy-number': '15-digit former number kept as code to be checked',
  'cooperative-number': 'former cooperative number kept as code to be checked',
  'code-tidied': 'spaces and signs removed from a credit code',
  'name-tidied': 'brackets and spaces in a name made uniform',
  'industry-resolved': 'industry name turned into its code',
  'industry-first': 'several industries given, the first taken',
  'left-unknown': 'not readable, kept as not known',
  'region-renamed': 'former region name turned into the present one',
  'region-coarser': 'lower region not found, the one above taken',
  'region-from-code': 'region taken from the registrar in the credit code',
  'region-assumed': 'no region given, the one of this import taken',
  'merged-cell': 'text of a merged cell taken for each of its rows',
  'fraction-of-column': 'the header says per cent, but no row exceeds 1: read as fractions',
  'region-settled': 'rows of one firm name different regions; the latest or finer one taken',
  'year-assumed': 'no year given, last year taken',
  'title-not-final': 'not recognised yet (announced, proposed); no title recorded',
})
