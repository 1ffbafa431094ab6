import type { CrashSite } from './crash-site.ts'
import { nextCreditCode } from './next-credit-code.ts'

/** Firms per imported file: enough that a commit takes a while and can be hit in the middle. */
const firmsPerFile = 40

export interface Writers {
  /** Ends when every writer noticed; how many requests were answered. */
  stop(): Promise<number>
}

/**
 * People at work: some import rosters, some tell facts one by one. Every acknowledgement goes into
 * the ledger once its answer has arrived, never before.
 */
export function writeUntilStopped(site: CrashSite, address: string): Writers {
  let stopped = false
  let answered = 0
  const call = async (method: string, path: string, body: object | FormData) => {
    const headers: Record<string, string> = { authorization: `Bearer ${site.key}` }
    const isForm = body instanceof FormData
    if (!isForm) headers['content-type'] = 'application/json'
    const answer = await fetch(address + path, {
      method,
      headers,
      body: isForm ? body : JSON.stringify(body),
    })
    const told: unknown = await answer.json()
    if (!answer.ok) throw new Rejected(`${method} ${path}: ${JSON.stringify(told)}`)
    answered += 1
    return told as { id: string; enterpriseId: string }
  }
  const importer = async () => {
    const { id } = await call('POST', '/api/exchange/imports', roster())
    await call('POST', `/api/exchange/imports/${id}/commit`, {})
    site.ledger.note(`import ${id}`)
  }
  const editor = async () => {
    const { enterpriseId } = await call('POST', '/api/enterprise/enterprises', firm())
    site.ledger.note(`firm ${enterpriseId}`)
    await call('POST', `/api/enterprise/enterprises/${enterpriseId}/facts`, figures())
    site.ledger.note(`facts ${enterpriseId}`)
  }
  const repeat = async (work: () => Promise<void>) => {
    while (!stopped) {
      try {
        await work()
      } catch (problem) {
        // The product was killed: what was under way is nobody's promise. A refusal is our mistake.
        if (problem instanceof Rejected && !problem.message.includes('request.')) throw problem
        return
      }
    }
  }
  const running = Promise.all([importer, importer, editor, editor].map(repeat))
  // Until `stop` asks, a refusal has nobody to report to.
  running.catch(() => undefined)
  return {
    async stop() {
      stopped = true
      await running
      return answered
    },
  }
}

class Rejected extends Error {}

function roster(): FormData {
  const head = '企业名称,统一社会信用代码,所属县市,2025年营业收入（万元）'
  const lines = Array.from({ length: firmsPerFile }, () => {
    const code = nextCreditCode()
    return `崩溃测试${code}（虚构）有限公司,${code},个旧市,1234.5`
  })
  const form = new FormData()
  form.set('input', JSON.stringify({ region: '5325', wait: true }))
  form.set('file', new Blob([`\ufeff${[head, ...lines].join('\r\n')}\r\n`]), '名册.csv')
  return form
}

function firm() {
  const creditCode = nextCreditCode()
  const name = `崩溃测试${creditCode}（虚构）有限公司`
  return { name, creditCode, regionCode: '532501', industryCode: 'C3525', source: 'registry' }
}

function figures() {
  const value = (text: string) => ({ kind: 'number', text })
  return {
    source: 'audited',
    reason: '审计报告',
    facts: [
      { factId: 'revenue', year: 2025, value: value('20000000') },
      { factId: 'rd_expense', year: 2025, value: value('1500000') },
    ],
  }
}
