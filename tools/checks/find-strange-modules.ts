import type { Problem, SourceFile } from './source-file.ts'

/** Where a module has its folder or file in each room, and what stands there without being one. */
const places = [
  { pattern: /^domain\/src\/([^/]+)\//, besides: ['shared'] },
  { pattern: /^contracts\/src\/([^/]+)\//, besides: [] },
  { pattern: /^server\/src\/modules\/([^/]+)\//, besides: [] },
  { pattern: /^server\/src\/db\/tables\/([^/]+)\.ts$/, besides: [] },
  { pattern: /^server\/src\/db\/migrations\/\d{4}-([a-z]+)-/, besides: [] },
  { pattern: /^web\/src\/features\/([^/]+)\//, besides: ['home', 'portal'] },
  { pattern: /^cli\/src\/commands\/([a-z]+)-[^/]*$/, besides: [] },
] as const

/** One word per module in every room; the glossary's list decides. */
export function findStrangeModules(files: readonly SourceFile[]): Problem[] {
  const glossary = files.find(({ path }) => path === 'docs/glossary.md')
  const modules = modulesOf(glossary?.text ?? '')
  if (modules.length === 0) return [{ path: 'docs/glossary.md', text: 'has no table of modules' }]
  const strange = new Map<string, string>()
  for (const { path } of files) {
    for (const { pattern, besides } of places) {
      const word = pattern.exec(path)?.[1]
      const isKnown = word === undefined || [...modules, ...besides].includes(word)
      if (!isKnown) strange.set(`${pattern.source}${word}`, path)
    }
  }
  return [...strange.values()].map((path) => ({
    path,
    text: `is in no module of the glossary (${modules.join(', ')})`,
  }))
}

export function modulesOf(glossary: string): string[] {
  const section = /## Modules[^\n]*\n([\s\S]*?)(?=\n## |$)/.exec(glossary)?.[1] ?? ''
  return [...section.matchAll(/^\|[^|]*\|\s*`([a-z-]+)`/gm)].map(([, word = '']) => word)
}
