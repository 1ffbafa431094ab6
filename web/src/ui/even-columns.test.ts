import { describe, expect, it } from 'vitest'
import { evenColumns } from './even-columns.ts'

describe('columns of a tile map', () => {
  it('fills the last row as far as it can', () => {
    expect(evenColumns(13)).toBe(7)
    expect(evenColumns(8)).toBe(4)
    expect(evenColumns(16)).toBe(4)
    expect(evenColumns(12)).toBe(6)
  })

  it('keeps one row of few tiles', () => {
    expect(evenColumns(5)).toBe(5)
  })
})
