import type { Problem, SourceFile } from './source-file.ts'

interface Entry {
  version?: string
  resolved?: string
  integrity?: string
  link?: boolean
}

/** The lock works with any registry: no addresses, every package by version and sha512 (SUP-01). */
export function findLockFaults(files: readonly SourceFile[]): Problem[] {
  const lock = files.find(({ path }) => path === 'package-lock.json')
  if (!lock) return [{ path: 'package-lock.json', text: 'is missing' }]
  const { packages = {} }: { packages?: Record<string, Entry> } = JSON.parse(lock.text)
  return Object.entries(packages).flatMap(([name, entry]) => {
    const tell = (text: string) => [{ path: 'package-lock.json', text: `${name} ${text}` }]
    if (!name.includes('node_modules/') || entry.link) return []
    if (entry.resolved !== undefined) return tell(`has an address: ${entry.resolved}`)
    return entry.integrity?.startsWith('sha512-') ? [] : tell('has no sha512')
  })
}
