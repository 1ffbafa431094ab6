import { describe, expect, it } from 'vitest'
import { indexIndustries, resolveIndustry } from './index.ts'

const index = indexIndustries([
  { code: 'C', name: '制造业' },
  { code: 'C13', name: '农副食品加工业' },
  { code: 'C135', name: '屠宰及肉类加工' },
  { code: 'C19', name: '皮革、毛皮、羽毛及其制品和制鞋业' },
  { code: 'C352', name: '化工、木材、非金属加工专用设备制造' },
  { code: 'C3525', name: '模具制造' },
  { code: 'C331', name: '结构性金属制品制造' },
  { code: 'C251', name: '精炼石油产品制造' },
  { code: 'X1', name: '同名' },
  { code: 'Y2', name: '同名' },
  { code: 'B06', name: '煤炭开采和洗选业' },
  { code: 'B061', name: '烟煤和无烟煤开采洗选' },
  { code: 'B0610', name: '烟煤和无烟煤开采洗选' },
])
const codeOf = (text: string) => {
  const match = resolveIndustry(index, text)
  return match.kind === 'found' ? match.industry.code : match.kind
}

describe('industry of a cell GB/T 4754', () => {
  it.each([
    ['C19', 'C19'],
    ['c 19', 'C19'],
    ['19', 'C19'],
    ['皮革、毛皮、羽毛及其制品和制鞋业19', 'C19'],
    ['皮革,毛皮，羽毛及其制品和制鞋业', 'C19'],
    ['Ｃ３５２５ 模具制造', 'C3525'],
    ['3525', 'C3525'],
    ['制造业', 'C'],
    ['C352（化工、木材、非金属加工专用设备制造）', 'C352'],
  ])('reads %s', (text, code) => expect(codeOf(text)).toBe(code))

  it('takes the upper level when a single child repeats its name', () => {
    expect(codeOf('烟煤和无烟煤开采洗选')).toBe('B061')
  })

  it('says so when code and name contradict each other', () => {
    expect(codeOf('C19 模具制造')).toBe('contradiction')
  })

  it('does not guess between two industries of one name, nor invent one', () => {
    expect(codeOf('同名')).toBe('ambiguous')
    expect(codeOf('卖烧饼')).toBe('unknown')
    expect(codeOf('9999')).toBe('unknown')
  })
})
