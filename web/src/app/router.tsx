import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router'
import { readView, viewKeys } from '../lib/view.ts'
import { Skeleton } from '../ui/loaded.tsx'
import { BrokenPage, NotFoundPage } from './broken-page.tsx'
import { guardOf, InsideFrame } from './guard.tsx'
import { requireSession, skipLogin } from './require-session.ts'
import { parseSearch, writeSearch } from './search-text.ts'
import { Shell } from './shell.tsx'

export interface RouterContext {
  queries: QueryClient
}

/** Page filters (search, sort, page …) are texts; each page reads its own. */
export type Search = Record<string, string | undefined>

const root = createRootRouteWithContext<RouterContext>()({
  component: Shell,
  notFoundComponent: NotFoundPage,
  validateSearch: (search: Record<string, unknown>): Search => {
    const { region: _, asOf: __, edition: ___, ...rest } = search
    const texts = Object.entries(rest)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => [name, String(value)] as const)
    return { ...Object.fromEntries(texts), ...readView(search) }
  },
  search: { middlewares: [retainSearchParams<Search>([...viewKeys])] },
})

/** Everything under it needs somebody signed in; others are sent to the login page and back. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: ({ context, location }) => requireSession(context.queries, location.href),
  component: InsideFrame,
})

const openEnterprise = createRoute({
  getParentRoute: () => inside,
  id: 'enterprise',
  component: guardOf('enterprise'),
})
const openScreening = createRoute({
  getParentRoute: () => inside,
  id: 'screening',
  component: guardOf('screening'),
})
const openExchange = createRoute({
  getParentRoute: () => inside,
  id: 'exchange',
  component: guardOf('exchange'),
})
const openAccess = createRoute({
  getParentRoute: () => inside,
  id: 'access',
  component: guardOf('access'),
})
const openAudit = createRoute({
  getParentRoute: () => inside,
  id: 'audit',
  component: guardOf('audit'),
})

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  beforeLoad: ({ context, search }) => skipLogin(context.queries, search.next),
  component: lazyRouteComponent(() => import('../features/access/login-page.tsx'), 'LoginPage'),
})
const selfCheck = createRoute({
  getParentRoute: () => root,
  path: '/self-check',
  component: lazyRouteComponent(
    () => import('../features/portal/self-check-page.tsx'),
    'SelfCheckPage',
  ),
})
const policies = createRoute({
  getParentRoute: () => root,
  path: '/policies',
  component: lazyRouteComponent(
    () => import('../features/policy/pack-list-page.tsx'),
    'PackListPage',
  ),
})
const comparison = createRoute({
  getParentRoute: () => root,
  path: '/policies/compare',
  component: lazyRouteComponent(() => import('../features/policy/compare-page.tsx'), 'ComparePage'),
})
const policyPack = createRoute({
  getParentRoute: () => root,
  path: '/policies/$standard/$edition',
  component: lazyRouteComponent(() => import('../features/policy/pack-page.tsx'), 'PackPage'),
})
const policyDocument = createRoute({
  getParentRoute: () => root,
  path: '/policies/documents/$id',
  component: lazyRouteComponent(
    () => import('../features/policy/document-page.tsx'),
    'DocumentPage',
  ),
})
const regionPolicy = createRoute({
  getParentRoute: () => root,
  path: '/policies/regions/$region',
  component: lazyRouteComponent(() => import('../features/policy/region-page.tsx'), 'RegionPage'),
})
const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('../features/home/home-page.tsx'), 'HomePage'),
})
const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyRouteComponent(
    () => import('../features/access/own-account-page.tsx'),
    'OwnAccountPage',
  ),
})
const access = createRoute({
  getParentRoute: () => openAccess,
  path: '/access',
  component: lazyRouteComponent(() => import('../features/access/access-page.tsx'), 'AccessPage'),
})
const audit = createRoute({
  getParentRoute: () => openAudit,
  path: '/audit',
  component: lazyRouteComponent(() => import('../features/audit/audit-page.tsx'), 'AuditPage'),
})
const enterprises = createRoute({
  getParentRoute: () => openEnterprise,
  path: '/enterprises',
  component: lazyRouteComponent(
    () => import('../features/enterprise/enterprise-list-page.tsx'),
    'EnterpriseListPage',
  ),
})
const enterprise = createRoute({
  getParentRoute: () => openEnterprise,
  path: '/enterprises/$id',
  component: lazyRouteComponent(
    () => import('../features/enterprise/enterprise-page.tsx'),
    'EnterprisePage',
  ),
})
const conflicts = createRoute({
  getParentRoute: () => openEnterprise,
  path: '/enterprises/conflicts',
  component: lazyRouteComponent(
    () => import('../features/enterprise/conflict-page.tsx'),
    'ConflictPage',
  ),
})
const duplicates = createRoute({
  getParentRoute: () => openEnterprise,
  path: '/enterprises/duplicates',
  component: lazyRouteComponent(
    () => import('../features/enterprise/duplicate-page.tsx'),
    'DuplicatePage',
  ),
})
const imports = createRoute({
  getParentRoute: () => openExchange,
  path: '/imports',
  component: lazyRouteComponent(
    () => import('../features/exchange/import-list-page.tsx'),
    'ImportListPage',
  ),
})
const importRun = createRoute({
  getParentRoute: () => openExchange,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('../features/exchange/import-page.tsx'), 'ImportPage'),
})
const screening = createRoute({
  getParentRoute: () => openScreening,
  path: '/screening',
  component: lazyRouteComponent(
    () => import('../features/screening/screening-page.tsx'),
    'ScreeningPage',
  ),
})
const shortlist = createRoute({
  getParentRoute: () => openScreening,
  path: '/screening/shortlists/$id',
  component: lazyRouteComponent(
    () => import('../features/screening/shortlist-page.tsx'),
    'ShortlistPage',
  ),
})
const impact = createRoute({
  getParentRoute: () => openScreening,
  path: '/screening/impact',
  component: lazyRouteComponent(
    () => import('../features/screening/impact-page.tsx'),
    'ImpactPage',
  ),
})
const check = createRoute({
  getParentRoute: () => openEnterprise,
  path: '/check/$enterpriseId',
  component: lazyRouteComponent(() => import('../features/screening/check-page.tsx'), 'CheckPage'),
})

const tree = root.addChildren([
  login,
  selfCheck,
  policies,
  comparison,
  policyPack,
  policyDocument,
  regionPolicy,
  inside.addChildren([
    home,
    account,
    openAccess.addChildren([access]),
    openAudit.addChildren([audit]),
    openEnterprise.addChildren([enterprises, conflicts, duplicates, enterprise, check]),
    openExchange.addChildren([imports, importRun]),
    openScreening.addChildren([screening, shortlist, impact]),
  ]),
])

export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    parseSearch,
    stringifySearch: writeSearch,
    defaultPreload: 'intent',
    defaultPendingComponent: Skeleton,
    defaultErrorComponent: BrokenPage,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
