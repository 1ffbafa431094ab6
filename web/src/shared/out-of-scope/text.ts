import { defineText } from '../../lib/text.ts'

export const scopeText = defineText('scope', {
  zh: {
    outside: '这个区域不在您的管辖范围内，看不到它的企业。',
    toOwn: '回到本辖区',
  },
  en: {
    outside: 'This region is outside your territory; its firms are not yours to see.',
    toOwn: 'Back to your own territory',
  },
})
