/** The register of functional roles; data, see `policies/registry/departments.yaml`. */
export interface DepartmentRegister {
  levels: { province: readonly string[]; prefecture: readonly string[]; county: readonly string[] }
  tails: readonly string[]
  simplified: Readonly<Record<string, string>>
  functions: readonly DepartmentFunction[]
  local: readonly LocalDepartment[]
}

export interface DepartmentFunction {
  id: string
  title: string
  stems: readonly string[]
}

/** A body with a name of its own; `lead` marks the one in charge of its function there. */
export interface LocalDepartment {
  region: string
  function: string
  name: string
  lead: boolean
}

export type DepartmentMatch =
  | { kind: 'found'; functionId: string; name: string; regionCode: string | null }
  | { kind: 'unknown'; name: string }

/** The functional role behind a department's name, as written in a document of `regionCode`. */
export function resolveDepartment(
  register: DepartmentRegister,
  given: string,
  regionCode: string,
): DepartmentMatch {
  const name = plainName(register, given)
  const local = register.local.find((one) => one.name === name && one.region.startsWith(regionCode))
  if (local) return { kind: 'found', functionId: local.function, name, regionCode: local.region }
  for (const candidate of [name, ...withoutLevel(register, name)]) {
    const found = register.functions.find(({ stems }) =>
      stems.some((stem) => matchesStem(stem, candidate)),
    )
    if (found) return { kind: 'found', functionId: found.id, name, regionCode }
  }
  return { kind: 'unknown', name }
}

/** Splits a responsibility bracket 责任单位 into the names in it. */
export function splitResponsibility(register: DepartmentRegister, bracket: string): string[] {
  let text = simplify(register, bracket)
  const names: string[] = []
  // A phrase such as “all counties, cities and districts” holds separators and is one name.
  for (const phrase of register.functions.flatMap(({ stems }) => stems.filter(isPhrase))) {
    if (!text.includes(phrase)) continue
    names.push(phrase)
    text = text.replaceAll(phrase, '\u3001')
  }
  const parts = text.split(separators).map((part) => plainName(register, part))
  return [...names, ...parts.filter((part) => part !== '')]
}

const separators = /[\u3001\uff0c,\uff1b;\u3002\s()\uff08\uff09]/u

function isPhrase(stem: string): boolean {
  return separators.test(stem)
}

function simplify(register: DepartmentRegister, text: string): string {
  return Array.from(text.trim(), (letter) => register.simplified[letter] ?? letter).join('')
}

function plainName(register: DepartmentRegister, given: string): string {
  let name = simplify(register, given)
  for (let cut = true; cut; ) {
    const tail = register.tails.find((end) => name.endsWith(end))
    cut = tail !== undefined
    if (tail !== undefined) name = name.slice(0, -tail.length)
  }
  return name
}

function withoutLevel({ levels }: DepartmentRegister, name: string): string[] {
  return [...levels.province, ...levels.prefecture, ...levels.county].flatMap((word) => {
    const at = name.indexOf(word)
    // The level word opens the name (省科技厅) or follows a place (云南省科技厅).
    return at >= 0 && at <= 4 ? [name.slice(at + word.length)] : []
  })
}

function matchesStem(stem: string, name: string): boolean {
  const [before = '', after] = stem.split('*')
  if (after === undefined) return name === stem
  return (
    name.length > before.length + after.length && name.startsWith(before) && name.endsWith(after)
  )
}
