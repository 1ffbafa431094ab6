import { defineText } from '../../lib/text.ts'

export const systemNameText = defineText('system-names', {
  zh: {
    demo: '演示数据装载',
    cli: '命令行（本机）',
    enterprise: '每夜重新评分',
    upkeep: '每夜校验',
  },
  en: {
    demo: 'demo data',
    cli: 'command line',
    enterprise: 'nightly scoring',
    upkeep: 'nightly check',
  },
})
