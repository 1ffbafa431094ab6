import { describe, expect, it } from 'vitest'
import { filenameIn } from './api.ts'
import { requestFor } from './request-for.ts'

const list = { method: 'GET', path: '/api/enterprise/enterprises' } as const
const rename = { method: 'PATCH', path: '/api/enterprise/enterprises/:id/names/:no' } as const

describe('turning an input into a request', () => {
  it('leaves empty filters out of the address and repeats a list', () => {
    const { address } = requestFor(list, {
      search: '云岭 精密',
      tag: ['a', 'b'],
      page: 2,
      county: '',
    })
    expect(address).toBe(
      '/api/enterprise/enterprises?search=%E4%BA%91%E5%B2%AD+%E7%B2%BE%E5%AF%86&tag=a&tag=b&page=2',
    )
  })

  it('keeps false and zero, which are answers', () => {
    expect(requestFor(list, { listed: false, unknowns: 0 }).address).toContain(
      '?listed=false&unknowns=0',
    )
  })

  it('puts path fields into the path, escaped, and nowhere else', () => {
    const { address, init } = requestFor(rename, { id: 'a/b', no: 3, name: '新名' })
    expect(address).toBe('/api/enterprise/enterprises/a%2Fb/names/3')
    expect(init.body).toBe('{"name":"新名"}')
  })

  it('refuses to call a collection when the id is missing', () => {
    expect(() => requestFor(rename, { no: 3 })).toThrow('id')
  })

  it('sends a file beside its settings', () => {
    const upload = { method: 'POST', path: '/api/exchange/imports', takes: 'upload' } as const
    const { init } = requestFor(upload, { region: '5325' }, new File(['x'], '企业.xlsx'))
    const body = init.body as FormData
    expect(body.get('input')).toBe('{"region":"5325"}')
    expect((body.get('file') as File).name).toBe('企业.xlsx')
  })
})

describe('the name of a downloaded file', () => {
  it('reads Chinese names, plain names and none', () => {
    expect(
      filenameIn('attachment; filename="x.xlsx"; filename*=UTF-8\'\'%E7%A7%8D%E5%AD%90.xlsx'),
    ).toBe('种子.xlsx')
    expect(filenameIn('attachment; filename="a.csv"')).toBe('a.csv')
    expect(filenameIn('attachment')).toBe('download')
  })
})
