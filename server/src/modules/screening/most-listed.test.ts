import { expect, it } from 'vitest'
import { cutNote, mostListed } from './most-listed.ts'

it('a workbook that holds all there are says nothing; a longer one says how many there are', () => {
  expect(cutNote(mostListed)).toEqual([])
  expect(cutNote(mostListed + 1)).toEqual([
    '本表列出排在最前的 10000 户，符合条件的共 10001 户；其余请按县市等条件分开导出',
  ])
})
