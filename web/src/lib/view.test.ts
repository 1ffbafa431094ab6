import { describe, expect, it } from 'vitest'
import { readView } from './view.ts'

describe('reading what a page looks at from its address', () => {
  it('takes region, day and edition', () => {
    expect(readView({ region: 5325, asOf: '2025-12-31', edition: '2022-63' })).toEqual({
      region: '5325',
      asOf: '2025-12-31',
      edition: '2022-63',
    })
  })

  it('leaves out a day that no calendar has', () => {
    expect(readView({ asOf: '2026-02-30' })).toEqual({})
    expect(readView({ asOf: 'yesterday' })).toEqual({})
  })

  it('leaves out what could not be a code', () => {
    expect(readView({ region: '<script>', edition: '../..' })).toEqual({})
  })
})
