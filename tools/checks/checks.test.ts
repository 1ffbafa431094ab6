import { describe, expect, it } from 'vitest'
import { findChineseLiterals } from './find-chinese-literals.ts'
import { findDocsFaults } from './find-docs-faults.ts'
import { findForbiddenArrows } from './find-forbidden-arrows.ts'
import { findIdlePackages } from './find-idle-packages.ts'
import { findImpureRules } from './find-impure-rules.ts'
import { findLockFaults } from './find-lock-faults.ts'
import { findMachinePaths } from './find-machine-paths.ts'
import { findMissingWords } from './find-missing-words.ts'
import { findPolicyValues } from './find-policy-values.ts'
import { findSkippedTests } from './find-skipped-tests.ts'
import { findStrangeModules } from './find-strange-modules.ts'
import { findUndeclaredPackages } from './find-undeclared-packages.ts'
import { findUnnamedActs } from './find-unnamed-acts.ts'
import { findUnsaidRefusals } from './find-unsaid-refusals.ts'
import type { SourceFile } from './source-file.ts'

const file = (path: string, text = ''): SourceFile => ({ path, text })
const room = (name: string, exports: object, more: object = {}) =>
  file(`${name}/package.json`, JSON.stringify({ name: `@tidu/${name}`, exports, ...more }))

const house = [
  room('domain', { './*': './src/*/index.ts' }),
  room('contracts', { './*': './src/*.ts' }, { dependencies: { zod: '4.0.0' } }),
  room('server', { './local': './src/local.ts', './*': './src/*.ts' }),
  room('web', {}),
  room('cli', {}),
  room('policies', { '.': './load-packs.ts', './*': './*.ts' }),
  file('domain/src/region/index.ts'),
  file('domain/src/region/region.ts'),
  file('contracts/src/region/endpoints.ts'),
  file('server/src/local.ts'),
  file('server/src/app.ts'),
  file('server/src/testing/given.ts'),
  file('e2e/visit.ts'),
  file('server/src/modules/audit/index.ts'),
  file('server/src/modules/audit/record.ts'),
  file('policies/load-packs.ts'),
]
const arrows = (...files: SourceFile[]) =>
  findForbiddenArrows([...house, ...files]).map(({ path, text }) => `${path} ${text}`)

describe('idle packages', () => {
  const named = room('server', {}, { dependencies: { kysely: '1.0.0', '@a/b': '1.0.0' } })

  it('one that no file of the room imports is found', () => {
    const other = file('web/src/a.ts', `import '@a/b'`)
    const own = file('server/src/a.ts', `import type { Kysely } from 'kysely'`)
    expect(findIdlePackages([named, own, other])).toEqual([
      { path: 'server/package.json', text: 'names @a/b, which its room does not use' },
    ])
  })

  it('a part of a package counts as the package', () => {
    const own = file('server/src/a.ts', `import 'kysely/helpers'\nawait import('@a/b/c')`)
    expect(findIdlePackages([named, own])).toEqual([])
  })
})

describe('pure rules', () => {
  it.each(['Date.now()', 'new Date()', 'Math.random()', 'crypto.randomUUID()', 'process.env'])(
    'a rule that says %s is found, with its line',
    (reach) => {
      const text = `// ${reach}\nexport const x = () => ${reach}\n`
      for (const path of ['domain/src/region/a.ts', 'policy-engine/src/a.ts'])
        expect(findImpureRules([file(path, text)])).toMatchObject([{ path: `${path}:2` }])
    },
  )

  it('a moment that was handed in, and the tests, are not', () => {
    const text = 'export const day = (at: Date) => new Date(at.getTime() + 1)\n'
    expect(findImpureRules([file('domain/src/region/a.ts', text)])).toEqual([])
    expect(findImpureRules([file('domain/src/a.test.ts', 'Date.now()')])).toEqual([])
    expect(findImpureRules([file('server/src/clock.ts', 'new Date()')])).toEqual([])
  })
})

describe('arrows', () => {
  it.each([
    ['domain/src/region/a.ts', `import { readFileSync } from 'node:fs'`, 'rules-are-pure'],
    ['domain/src/region/a.ts', `import { sql } from 'kysely'`, 'rules-are-pure'],
    [
      'policy-engine/src/a.ts',
      `import type { Region } from '@tidu/domain/region'`,
      'engine-stands-alone',
    ],
    ['policies/a.ts', `import type { Region } from '@tidu/domain/region'`, 'policies-imports'],
    ['contracts/src/a.ts', `export { x } from '@tidu/server/app'`, 'contracts-imports'],
    ['contracts/src/a.ts', `import { readFileSync } from 'node:fs'`, 'contracts-know-only-zod'],
    ['web/src/a.tsx', `import type { Region } from '@tidu/domain/region'`, 'web-imports'],
    ['web/src/features/a/x.tsx', `import { Table } from 'antd'`, 'antd-only-in-ui'],
    ['web/src/features/a/x.tsx', `import '../b/y.tsx'`, 'features-do-not-meet'],
    [
      'cli/src/a.ts',
      `const app = await import('@tidu/server/app')`,
      'cli-enters-the-server-by-one-door',
    ],
    ['cli/src/a.ts', `import '../../e2e/visit.ts'`, 'cli-imports'],
    ['server/src/a.ts', `import './testing/given.ts'`, 'the-product-does-not-lean-on-its-tests'],
    [
      'server/src/modules/region/a.ts',
      `import type { Entry } from '../audit/record.ts'`,
      'modules-meet-at-the-front-door',
    ],
  ])('%s may not: %s', (path, text, rule) => {
    const found = arrows(file('web/src/features/b/y.tsx'), file(path, text))
    expect(found).toEqual([expect.stringContaining(`(${rule})`)])
    expect(found[0]).toContain(path)
  })

  it.each([
    ['web/src/a.tsx', `import { x } from '@tidu/contracts/region/endpoints'`],
    ['cli/src/a.ts', `import { openLocal } from '@tidu/server/local'`],
    ['server/src/modules/region/a.ts', `import { record } from '../audit/index.ts'`],
    ['server/src/modules/region/a.test.ts', `import { record } from '../audit/record.ts'`],
    ['server/src/b.ts', `import { loadPacks } from '@tidu/policies'`],
    ['domain/src/region/a.test.ts', `import { test } from 'vitest'`],
  ])('%s may: %s', (path, text) => {
    expect(arrows(file(path, text))).toEqual([])
  })

  it('finds a circle of types alone, and a file that is not there', () => {
    expect(
      arrows(
        file('domain/src/region/a.ts', `import type { B } from './b.ts'`),
        file('domain/src/region/b.ts', `import type { C } from './c.ts'`),
        file('domain/src/region/c.ts', `export type { A } from './a.ts'`),
        file('domain/src/region/d.ts', `import './gone.ts'`),
      ),
    ).toEqual([
      'domain/src/region/d.ts imports ./gone.ts, which is not there',
      'domain/src/region/a.ts imports itself by way of domain/src/region/b.ts, domain/src/region/c.ts',
    ])
  })
})

describe('repository checks', () => {
  it('a package a room does not name is found', () => {
    const files = [
      ...house,
      file('package.json', '{"devDependencies":{"vitest":"1"}}'),
      file('contracts/src/a.ts', `import { z } from 'zod'; import { x } from 'pg'`),
      file('contracts/src/a.test.ts', `import { test } from 'vitest'`),
    ]
    expect(findUndeclaredPackages(files)).toEqual([
      { path: 'contracts/src/a.ts', text: 'uses pg, which its room does not name' },
    ])
  })

  it('Chinese in markup, rules and SQL is found; in comments, patterns, labels and tests it is free', () => {
    const found = findChineseLiterals([
      file('web/src/a.tsx', 'const a = 1 // 中文\nexport const b = <p>企业</p>'),
      file('web/src/text.ts', `export const a = '企业'`),
      file('domain/src/region/a.ts', `/* 中文 */\nconst read = /^年$/\nconst unit = '万元'`),
      file('domain/src/region/a.test.ts', `const unit = '万元'`),
      file('server/src/db/migrations/0001-region-a.sql', `-- 区划\nselect '红河'`),
    ])
    expect(found.map(({ path }) => path)).toEqual([
      'web/src/a.tsx:2',
      'domain/src/region/a.ts:3',
      'server/src/db/migrations/0001-region-a.sql:2',
    ])
  })

  it('a module spelled otherwise in one room is found', () => {
    const glossary = file(
      'docs/glossary.md',
      '## Modules 模块\n\n| 行政区划 | `region` | x |\n\n## Next',
    )
    expect(
      findStrangeModules([
        glossary,
        file('domain/src/regions/a.ts'),
        file('domain/src/region/a.ts'),
        file('server/src/modules/region/a.ts'),
        file('server/src/db/migrations/0001-area-tree.sql'),
      ]).map(({ path }) => path),
    ).toEqual(['domain/src/regions/a.ts', 'server/src/db/migrations/0001-area-tree.sql'])
  })

  it('a path of one machine is found, a route is not', () => {
    const home = ['', 'home', 'li', 'tidu'].join('/')
    expect(
      findMachinePaths([file('a.ts', `x\nread('${home}')`), file('b.ts', `get('/api/home/x')`)]),
    ).toEqual([{ path: 'a.ts:2', text: `names a place on one machine: ${home.slice(0, 8)}` }])
  })

  it('an address or a missing checksum in the lock is found', () => {
    const lock = (entry: object) =>
      file('package-lock.json', JSON.stringify({ packages: { 'node_modules/a': entry } }))
    const sound = { version: '1', integrity: 'sha512-x' }
    expect(findLockFaults([lock(sound)])).toEqual([])
    expect(findLockFaults([lock({ ...sound, resolved: 'https://x' })])[0]?.text).toContain(
      'address',
    )
    expect(findLockFaults([lock({ version: '1' })])[0]?.text).toContain('sha512')
  })

  it('a test that does not run is found, unless it needs the shared inputs', () => {
    const found = findSkippedTests([
      file('a/a.test.ts', `it.only('x')`),
      file('a/b.test.ts', `describe.skip('x')`),
      file('a/c.test.ts', `it.skipIf(!here)('x')`),
      file('a/d.test.ts', `const here = existsSync('../shared')\nit.skipIf(!here)('x')`),
    ])
    expect(found.map(({ path }) => path)).toEqual([
      'a/a.test.ts:1',
      'a/b.test.ts:1',
      'a/c.test.ts:1',
    ])
  })

  it('a refusal without a sentence is found', () => {
    const text = `export const refuse = { a: () => new Refusal('invalid', 'region.a'), b: () => new Refusal('invalid', 'region.b', { x: 1 }) }`
    const found = findUnsaidRefusals(
      [file('domain/src/region/refusals.ts', text)],
      (code) => code === 'region.a',
    )
    expect(found.map((problem) => problem.text)).toEqual([
      'region.b has no sentence in contracts/src',
    ])
  })

  it('an act that is recorded under a code without words is found', () => {
    const text =
      "await record(\n  context,\n  'region.move',\n  id)\nawait record(one.context, 'region.name', id)"
    const found = findUnnamedActs([file('server/src/a.ts', text)], (action) =>
      action === 'region.name' ? '更名' : action,
    )
    expect(found.map((problem) => problem.text)).toEqual([
      'region.move has no label in contracts/src/audit',
    ])
  })

  it('a word missing in the glossary is found', () => {
    expect(findMissingWords('| 省 | `province` |', { role: ['province', 'county'] })).toEqual([
      { path: 'docs/glossary.md', text: 'has no line for the role county' },
    ])
  })

  it('a word of which the glossary and the screen say different things is found', () => {
    const words = { state: { ready: '待入库', done: '已完成' } }
    expect(findMissingWords('| 待提交 | `ready` |\n| 已完成 | `done` |', words)).toEqual([
      {
        path: 'docs/glossary.md',
        text: 'says 待提交 for the state ready, the screen says 待入库',
      },
    ])
  })

  it('dead links, paths and commands in documents are found', () => {
    const page = [
      '[ok](docs/a.md#x) [dead](docs/b.md) [out](https://example.org)',
      '`docs/a.md` `docs/gone.md` `other/x.md`',
      '`npm run check` `npm run chek` `npx tidu verify` `npx tidu verfy`',
    ].join('\n')
    const found = findDocsFaults(
      [file('README.md', page), file('docs/a.md', '[up](../README.md)')],
      {
        npm: new Set(['check']),
        tidu: new Set(['verify']),
      },
    )
    expect(found.map(({ path, text }) => `${path} ${text}`)).toEqual([
      'README.md:1 links to docs/b.md, which is not there',
      'README.md:2 names docs/gone.md, which is not there',
      'README.md:3 npm run chek is no script',
      'README.md:3 npx tidu verfy is no command',
    ])
  })
})

describe('policy values', () => {
  const packs = [
    file('policies/cn/2026-2/srdi.yaml', 'test: { value: revenue@-1, at-least: 1500万元 }'),
    file('policies/cn/editions.yaml', '- { standard: srdi, from: 2026-04-01 }'),
    file('policies/regions/5325.yaml'),
    file('policies/documents/miit-2026-2.yaml'),
  ]
  const found = (path: string, text: string) =>
    findPolicyValues([...packs, file(path, text)]).map(({ text: problem }) => problem)

  it.each([
    'const line = 15_000_000',
    "if (on >= '2026-04-01') {}",
    "if (region === '5325') {}",
    "cite('miit-2026-2')",
  ])('finds a policy in code: %s', (text) => {
    expect(found('domain/src/region/a.ts', text)).toHaveLength(1)
  })

  it('leaves comments, tests and other numbers alone', () => {
    expect(
      found('domain/src/region/a.ts', '/** 1500万元 is 15_000_000 元 */\nconst limit = 16_000_000'),
    ).toEqual([])
    expect(found('domain/src/region/a.test.ts', "const on = '2026-04-01'")).toEqual([])
  })
})
