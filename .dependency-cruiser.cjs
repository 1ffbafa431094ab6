/** The house rules: who may look into which room. ARCHITECTURE.md draws the same arrows. */
const room = (name) => `^${name}/(src/|load-|[a-z-]+\\.ts$)`
const allRooms = '^(policies|policy-engine|domain|contracts|server|web|cli|e2e)/'
const isTest = '\\.(test|spec)\\.tsx?$|/testing/'
const mayOnlyImport = (name, ...others) => ({
  name: `${name}-imports`,
  severity: 'error',
  from: { path: `^${name}/`, pathNot: isTest },
  to: { path: allRooms, pathNot: [name, ...others].map((other) => `^${other}/`) },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    mayOnlyImport('policies'),
    mayOnlyImport('contracts', 'domain'),
    mayOnlyImport('server', 'contracts', 'domain', 'policy-engine', 'policies'),
    mayOnlyImport('web', 'contracts'),
    mayOnlyImport('cli', 'contracts', 'domain', 'policy-engine', 'policies', 'server'),
    mayOnlyImport('e2e', 'contracts'),
    {
      name: 'cli-enters-the-server-by-one-door',
      severity: 'error',
      from: { path: '^cli/', pathNot: isTest },
      to: { path: '^server/', pathNot: '^server/src/local\\.ts$' },
    },
    {
      name: 'engine-stands-alone',
      severity: 'error',
      from: { path: room('policy-engine'), pathNot: isTest },
      to: { pathNot: room('policy-engine') },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: room('domain'), pathNot: isTest },
      to: { pathNot: '^(domain|policy-engine)/src/' },
    },
    {
      name: 'modules-meet-at-the-front-door',
      severity: 'error',
      from: { path: '^server/src/modules/([^/]+)/', pathNot: isTest },
      to: {
        path: '^server/src/modules/[^/]+/',
        pathNot: ['^server/src/modules/$1/', '^server/src/modules/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'features-do-not-meet',
      severity: 'error',
      from: { path: '^web/src/features/([^/]+)/' },
      to: { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
    },
    {
      name: 'antd-only-in-ui',
      severity: 'error',
      from: { path: '^web/src/', pathNot: '^web/src/ui/' },
      to: { path: 'node_modules/(antd|@ant-design)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
}
