import { describe, expect, it } from 'vitest'
import { citedClause, clauseTree } from './clause-tree.ts'

const clause = (id: string, path: string) => ({ id, path, summary: id })
const clauses = [
  clause('a', '序'),
  clause('b', '二(一)1'),
  clause('c', '二(一)2'),
  clause('d', '二(二)3'),
  clause('e', '附件3'),
  clause('f', '第十一条'),
]

describe('the tree of a document', () => {
  it('puts the items of one section together, in the order of the text', () => {
    const tree = clauseTree(clauses)
    expect(tree.map(({ label }) => label)).toEqual(['序', '二', '附件3', '第十一条'])
    const [first, second] = tree[1]?.children ?? []
    expect(first?.children.map((node) => node.clause?.id)).toEqual(['b', 'c'])
    expect(second?.path).toBe('二(二)')
    expect(second?.clause).toBeUndefined()
  })

  it('loses no clause', () => {
    const count = (nodes: ReturnType<typeof clauseTree>): number =>
      nodes.reduce((sum, node) => sum + (node.clause ? 1 : 0) + count(node.children), 0)
    expect(count(clauseTree(clauses))).toBe(clauses.length)
  })
})

describe('a citation', () => {
  it.each([
    ['by id', 'd', 'd'],
    ['by path', '第十一条', 'f'],
    ['of an item inside a clause', '附件3(七)', 'e'],
    ['with wide brackets', '二（一）2', 'c'],
  ])('finds its clause: %s', (_, cited, id) => {
    expect(citedClause(clauses, cited)?.id).toBe(id)
  })

  it('of a place the document does not list marks nothing', () => {
    expect(citedClause(clauses, '第九十九条')).toBeUndefined()
  })
})
