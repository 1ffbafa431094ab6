import { defineText } from '../../lib/text.ts'

export const factFieldText = defineText('fact-field', {
  zh: {
    unknown: '不知道',
    yes: '是',
    no: '否',
    none: '确认没有',
    inWan: '万元',
    inPercent: '%',
    notRead: '数字没有看懂，请只写数字。',
  },
  en: {
    unknown: 'Not known',
    yes: 'Yes',
    no: 'No',
    none: 'None, for certain',
    inWan: '×10k CNY',
    inPercent: '%',
    notRead: 'Not understood; figures only, please.',
  },
})
