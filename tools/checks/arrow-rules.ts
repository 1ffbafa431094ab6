import { testPath as tests } from './source-file.ts'

/** Who may look into which room. ARCHITECTURE.md draws the same arrows. */
export interface ArrowRule {
  name: string
  from: { path: RegExp; except?: RegExp }
  /** Forbidden targets; `$1` in `except` is the first group of `from.path`. */
  to: { path: RegExp; except?: readonly string[] }
}

const rooms = ['policies', 'policy-engine', 'domain', 'contracts', 'server', 'web', 'cli', 'e2e']
const anyRoom = new RegExp(`^(${rooms.join('|')})/`)

const mayOnlyImport = (name: string, ...others: string[]): ArrowRule => ({
  name: `${name}-imports`,
  from: { path: new RegExp(`^${name}/`), except: tests },
  to: { path: anyRoom, except: [name, ...others].map((other) => `^${other}/`) },
})

export const arrowRules: readonly ArrowRule[] = [
  mayOnlyImport('policies'),
  mayOnlyImport('contracts', 'domain'),
  mayOnlyImport('server', 'contracts', 'domain', 'policy-engine', 'policies'),
  mayOnlyImport('web', 'contracts'),
  mayOnlyImport('cli', 'contracts', 'domain', 'policy-engine', 'policies', 'server'),
  mayOnlyImport('e2e', 'contracts'),
  {
    name: 'cli-enters-the-server-by-one-door',
    from: { path: /^cli\//, except: tests },
    to: { path: /^server\//, except: ['^server/src/local\\.ts$'] },
  },
  {
    name: 'engine-stands-alone',
    from: { path: /^policy-engine\//, except: tests },
    to: { path: /^/, except: ['^policy-engine/'] },
  },
  {
    name: 'rules-are-pure',
    from: { path: /^domain\//, except: tests },
    to: { path: /^/, except: ['^(domain|policy-engine)/src/'] },
  },
  {
    name: 'contracts-know-only-zod',
    from: { path: /^contracts\//, except: tests },
    to: { path: /^(node_modules\/|node:)/, except: ['^node_modules/zod$'] },
  },
  {
    name: 'modules-meet-at-the-front-door',
    from: { path: /^server\/src\/modules\/([^/]+)\//, except: tests },
    to: {
      path: /^server\/src\/modules\//,
      except: ['^server/src/modules/$1/', '^server/src/modules/[^/]+/index\\.ts$'],
    },
  },
  {
    name: 'the-product-does-not-lean-on-its-tests',
    from: { path: /^(policies|policy-engine|domain|contracts|server|web|cli)\//, except: tests },
    to: { path: tests },
  },
  {
    name: 'features-do-not-meet',
    from: { path: /^web\/src\/features\/([^/]+)\// },
    to: { path: /^web\/src\/features\//, except: ['^web/src/features/$1/'] },
  },
  {
    name: 'antd-only-in-ui',
    from: { path: /^web\/src\//, except: /^web\/src\/ui\// },
    to: { path: /^node_modules\/(antd|@ant-design)(\/|$)/ },
  },
]
