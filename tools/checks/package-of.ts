import { builtinModules } from 'node:module'

/** The package an import is about; undefined for a file of our own and for what Node brings. */
export function packageOf(written: string): string | undefined {
  if (/^[./]/.test(written) || written.startsWith('node:')) return undefined
  const [scope = '', name = ''] = written.split('/')
  if (builtinModules.includes(scope)) return undefined
  return scope.startsWith('@') ? `${scope}/${name}` : scope
}
