import type { Page } from 'playwright-core'
import type { DemoLogin } from './arrive.ts'
import { workbook } from './workbook.ts'

export interface Place {
  name: string
  path: string
  login?: DemoLogin
}

/** Every page there is, each for somebody who may see it. `of` is somebody of 红河 already signed in. */
export async function everyPlace(of: Page): Promise<readonly Place[]> {
  const firm = await firmOf(of)
  const { run } = await post<{ run: { id: string } }>(of, '/api/screening/runs', {
    region: '5325',
    standard: 'srdi',
    filing: 'new',
    on: '2026-11-20',
  })
  const { id: list } = await post(of, '/api/screening/shortlists', {
    region: '5325',
    tier: 'srdi',
    year: 2026,
    title: `走查 ${Date.now()}`,
  })
  const { id: upload } = await post(of, '/api/exchange/imports', rosterForm())
  return [
    { name: 'login', path: '/login' },
    { name: 'self-check', path: '/self-check' },
    { name: 'policy packs', path: '/policies' },
    { name: 'one policy pack', path: '/policies/srdi/2026-2' },
    { name: 'editions compared', path: '/policies/compare?standard=srdi' },
    { name: 'home', path: '/', login: 'honghe' },
    { name: 'enterprises', path: '/enterprises', login: 'honghe' },
    { name: 'one enterprise', path: `/enterprises/${firm}`, login: 'honghe' },
    { name: 'check-up', path: `/check/${firm}?standard=srdi`, login: 'honghe' },
    { name: 'screening', path: `/screening?run=${run.id}&asOf=2026-11-20`, login: 'honghe' },
    { name: 'shortlist', path: `/screening/shortlists/${list}`, login: 'honghe' },
    { name: 'impact', path: '/screening/impact?standard=srdi', login: 'honghe' },
    { name: 'imports', path: '/imports', login: 'honghe' },
    { name: 'one import', path: `/imports/${upload}`, login: 'honghe' },
    { name: 'people', path: '/access', login: 'admin' },
    { name: 'roles', path: '/access?tab=matrix', login: 'admin' },
    { name: 'delegations', path: '/access?tab=delegations', login: 'admin' },
    { name: 'sign-in settings', path: '/access?tab=settings', login: 'admin' },
    { name: 'own account', path: '/account', login: 'admin' },
    { name: 'audit trail', path: '/audit', login: 'inspector' },
    { name: 'no such page', path: '/nowhere', login: 'honghe' },
  ]
}

async function firmOf(page: Page): Promise<string> {
  const answer = await page.request.get('/api/enterprise/enterprises?tier=srdi&page=1&pageSize=1')
  const { rows } = await answer.json()
  return rows[0].id
}

async function post<Answer = { id: string }>(
  page: Page,
  path: string,
  body: object | FormData,
): Promise<Answer> {
  const origin = new URL(page.url()).origin
  const payload = body instanceof FormData ? { multipart: body } : { data: body }
  const answer = await page.request.post(path, { ...payload, headers: { origin } })
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
  return answer.json()
}

function rosterForm(): FormData {
  const rows = [
    ['企业名称', '统一社会信用代码', '所属县市', '2025年营业收入（万元）'],
    ['走查甲有限公司', null, '个旧市', '１,２３４'],
    ['走查乙有限公司', 'not a code', '开远市', '100'],
  ]
  const form = new FormData()
  form.set('input', JSON.stringify({ wait: true }))
  form.set('file', new Blob([Uint8Array.from(workbook(rows))]), '走查.xlsx')
  return form
}
