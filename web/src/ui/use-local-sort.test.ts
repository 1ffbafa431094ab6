import { describe, expect, it } from 'vitest'
import { sorted } from './use-local-sort.ts'

describe('a list sorted on the page', () => {
  it('goes by pinyin, and names with figures by the figure', () => {
    const names = ['蒙自市', '个旧市', '开远市', '第10批', '第2批']
    expect(sorted(names, (name) => name, false)).toEqual([
      '第2批',
      '第10批',
      '个旧市',
      '开远市',
      '蒙自市',
    ])
  })

  it('keeps what is not known at the end, up and down, and equals in their order', () => {
    const rows = [
      { id: 'a', size: 2 },
      { id: 'b', size: null },
      { id: 'c', size: 10 },
      { id: 'd', size: 2 },
    ]
    const ids = (descending: boolean) =>
      sorted(rows, ({ size }) => size, descending).map(({ id }) => id)
    expect(ids(false)).toEqual(['a', 'd', 'c', 'b'])
    expect(ids(true)).toEqual(['c', 'a', 'd', 'b'])
  })
})
