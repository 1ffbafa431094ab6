import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

/** A YAML file as a plain object, with its path inside `policies/` for messages. */
export interface PackFile {
  path: string
  content: unknown
}

/** Everything the criteria packs hold, unread. */
export interface PackFiles {
  facts: PackFile
  sizes: PackFile
  aboveScale: PackFile
  editions: PackFile
  standards: PackFile[]
  /** Worked cases by the path of the file they belong to; read when asked for, they are long. */
  cases: { get(path: string): PackFile | undefined }
}

const here = fileURLToPath(new URL('.', import.meta.url))

function yamlFilesBelow(directory: string): string[] {
  return readdirSync(directory)
    .sort()
    .flatMap((name) => {
      const path = join(directory, name)
      if (statSync(path).isDirectory()) return yamlFilesBelow(path)
      return name.endsWith('.yaml') ? [path] : []
    })
}

function load(root: string, path: string): PackFile {
  return { path: relative(root, path), content: parse(readFileSync(path, 'utf8')) }
}

function isStandard({ content }: PackFile): boolean {
  return typeof content === 'object' && content !== null && 'standard' in content
}

/** Reads the packs from `policies/` beside this file, or from another folder of the same shape. */
export function loadPacks(root: string = here): PackFiles {
  const folders = readdirSync(root).filter((name) => name === 'cn' || name.startsWith('cn-'))
  const files = folders.flatMap((name) => yamlFilesBelow(join(root, name)))
  const standards = files
    .filter((path) => !path.endsWith('.cases.yaml'))
    .map((path) => load(root, path))
    .filter(isStandard)
  return {
    facts: load(root, join(root, 'facts.yaml')),
    sizes: load(root, join(root, 'cn/2011-300/size.yaml')),
    aboveScale: load(root, join(root, 'cn/2011-300/above-scale.yaml')),
    editions: load(root, join(root, 'cn/editions.yaml')),
    standards,
    cases: {
      get: (path) => {
        const cases = join(root, path.replace(/\.yaml$/, '.cases.yaml'))
        return files.includes(cases) ? load(root, cases) : undefined
      },
    },
  }
}
