export interface Clause {
  id: string
  path: string
  summary: string
}

export interface ClauseNode {
  path: string
  /** The last step of the path: what this level is called. */
  label: string
  clause: Clause | undefined
  children: ClauseNode[]
}

/** One step of a path: 附件3, 第十一条, 二, (三), 2. */
const step = /附件[\d-]*|第[^章条款]+[章条款]|[(（][^)）]*[)）]|\d+(?:[.．-]\d+)*|[^\d(（]+/g

/** 二(一)1 stands under 二(一), and that under 二: the tree the paths themselves describe. */
export function clauseTree(clauses: readonly Clause[]): ClauseNode[] {
  const roots: ClauseNode[] = []
  for (const clause of clauses) {
    let level = roots
    let path = ''
    let node: ClauseNode | undefined
    for (const label of clause.path.match(step) ?? [clause.path]) {
      path += label
      node = level.find((each) => each.label === label)
      if (!node) {
        node = { path, label, clause: undefined, children: [] }
        level.push(node)
      }
      level = node.children
    }
    if (node) node.clause = clause
  }
  return roots
}

/** Citations name a clause by its id or by its path; a finer path stands inside the clause. */
export function isCited(clause: Clause, cited: string | undefined): boolean {
  if (!cited) return false
  return clause.id === cited || clause.path === plain(cited)
}

/** The clause a citation leads to: itself, or the nearest one around it. */
export function citedClause(
  clauses: readonly Clause[],
  cited: string | undefined,
): Clause | undefined {
  if (!cited) return undefined
  const exact = clauses.find((clause) => isCited(clause, cited))
  if (exact) return exact
  return clauses
    .filter(({ path }) => plain(cited).startsWith(path))
    .toSorted((a, b) => b.path.length - a.path.length)[0]
}

function plain(path: string): string {
  return path.replaceAll('（', '(').replaceAll('）', ')').replace(/\s+/g, '')
}
