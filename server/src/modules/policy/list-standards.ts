import { policyShelf } from './policy-shelf.ts'
import { standardLine } from './standard-lines.ts'

export async function listStandards() {
  const { library } = policyShelf()
  return {
    rows: library.standards.map(standardLine),
    editions: library.editions.map((row) => ({
      ...row,
      to: row.to ?? null,
      note: row.note ?? null,
    })),
  }
}
