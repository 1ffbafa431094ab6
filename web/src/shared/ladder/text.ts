import { defineText } from '../../lib/text.ts'

export const ladderText = defineText('ladder', {
  zh: {
    ladder: '梯度位置与各级预判',
    ladderNote: '按该日数据对照各级标准；点一级看条件、条款和差距。',
    rungUnmet: '{{count}} 项未达标',
    rungUnknown: '缺 {{count}} 个数',
    rungManual: '{{count}} 项待人工',
    nearest: '最近的一步：{{what}}',
    holds: '有效称号',
  },
  en: {
    ladder: 'Place on the ladder',
    ladderNote:
      'The data of that day against each tier; choose a rung for its conditions, clauses and distances.',
    rungUnmet: '{{count}} not met',
    rungUnknown: '{{count}} figures missing',
    rungUnknown_one: '1 figure missing',
    rungManual: '{{count}} need a person',
    rungManual_one: '1 needs a person',
    nearest: 'Nearest step: {{what}}',
    holds: 'holds it',
  },
})
