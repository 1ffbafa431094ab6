import type { Answer, TestApp } from './test-app.ts'

/** A browser with its cookie jar, on our own pages. */
export interface Browser {
  call(call: string, body?: object, headers?: Record<string, string>): Promise<Answer>
  signIn(login: string, password?: string, code?: string): Promise<Answer>
  cookie(): string | undefined
  /** Plants a cookie, as an attacker or a second tab would. */
  plant(value: string): void
}

export const testPassword = 'Tengchong#Ridge-47'

const cookieName = 'tidu_session'

export function browser(app: TestApp, address = '10.1.1.1'): Browser {
  let cookie: string | undefined
  const call: Browser['call'] = async (line, body, headers = {}) => {
    const [method = '', url = ''] = line.split(' ')
    const answer = await app.request({
      method: method as 'POST',
      url,
      remoteAddress: address,
      headers: {
        host: 'tidu.test',
        'user-agent': 'test browser',
        'sec-fetch-site': 'same-origin',
        ...(cookie === undefined ? {} : { cookie: `${cookieName}=${cookie}` }),
        ...headers,
      },
      ...(method === 'GET' ? { query: { ...body } } : { payload: body ?? {} }),
    })
    const set = [answer.headers['set-cookie'] ?? []].flat().map(String)
    const ours = set.find((line) => line.startsWith(`${cookieName}=`))
    if (ours) cookie = /^[^=]+=([^;]*)/.exec(ours)?.[1] || undefined
    return answer
  }
  return {
    call,
    signIn: (login, password = testPassword, code) =>
      call('POST /api/access/sign-in', { login, password, ...(code ? { code } : {}) }),
    cookie: () => cookie,
    plant: (value) => {
      cookie = value
    },
  }
}
