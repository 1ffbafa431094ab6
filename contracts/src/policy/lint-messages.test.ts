import { parseDocument, parseRegion, problemCodes } from '@tidu/domain/policy'
import { expect, it } from 'vitest'
import { lintMessages, lintSentence } from './lint-messages.ts'

it('tells a policy writer the file, the place, the mistake and the remedy', () => {
  const { problems } = parseRegion(
    {
      code: '9901',
      name: '某市',
      shortName: '某市',
      level: 'prefecture',
      parent: '99',
      periods: [
        {
          id: 'p',
          document: 'd',
          from: 2026,
          to: 2028,
          tiers: [{ tier: 'giant', label: '小巨人' }],
        },
      ],
    },
    'regions/9901.yaml',
  )
  expect(problems.map(lintSentence)).toEqual(
    [
      '9901.yaml › periods[0].tiers[0].tier：没有“giant”这个层级，可写：tech innovative hnte srdi little-giant key-little-giant champion',
      '9901.yaml › periods[0].tiers[0].cite：没有填写，请补上',
    ].map((sentence) => `regions/${sentence}`),
  )
})

it('leaves no placeholder open when a date is wrong', () => {
  const { problems } = parseDocument({ dates: { issuedOn: '2026/1/15' } }, 'd.yaml')
  const sentences = problems.map(lintSentence)
  expect(sentences).toContain(
    'd.yaml › dates.issuedOn：“2026/1/15”不是日期，请写成 2026-01-15 的样子；原文没给日期就写 null',
  )
  expect(sentences.filter((sentence) => /[{}]/.test(sentence))).toEqual([])
})

it('has a sentence for every code', () => {
  expect(Object.keys(lintMessages).sort()).toEqual([...problemCodes].sort())
})
