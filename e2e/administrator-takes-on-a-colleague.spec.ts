import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { arrive, settled } from './testing/arrive.ts'
import { oneTimeCode } from './testing/one-time-code.ts'
import { download, rowsOf } from './testing/workbook.ts'

const login = `colleague-${randomInt(1e9)}`
const password = 'Lüchun#Terrasse-83'

test('a new colleague gets an account, sets a password and a second factor, and signs in with both', async () => {
  const admin = await arrive('/access', { login: 'admin' })
  await admin.getByRole('button', { name: '新建用户' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel('登录名').fill(login)
  await dialog.getByLabel('姓名').fill('新来的同事')
  await dialog.getByLabel('角色').selectOption({ label: '州市级管理人员' })
  await dialog.getByLabel('区域').fill('红河哈尼')
  await admin.locator('.ant-select-item-option', { hasText: '红河哈尼族彝族自治州' }).click()
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.getByText('只显示这一次').waitFor()
  const temporary = await dialog.locator('code').innerText()
  await admin.keyboard.press('Escape')
  await admin.getByLabel('查找').fill(login)
  const entry = admin.locator('tbody tr', { hasText: login })
  await entry.getByText('红河哈尼族彝族自治州').waitFor() // never the whole installation by accident

  const colleague = await arrive('/login', { mayBeRefused: true })
  const signIn = async (word: string) => {
    await colleague.getByLabel('登录名').fill(login)
    await colleague.getByLabel('密码').fill(word)
    await colleague.getByRole('button', { name: '登录' }).click()
  }
  await signIn(temporary)
  await colleague.waitForURL('**/account*')
  const change = colleague.locator('form', { hasText: '再输一次新密码' })
  await change.getByLabel('当前密码').fill(temporary)
  await change.getByLabel('新密码', { exact: false }).first().fill('12345678')
  await change.getByLabel('再输一次新密码').fill('12345678')
  await change.getByRole('button', { name: '保存' }).click()
  await change.getByRole('listitem').first().waitFor() // every fault of the password is named
  await change.getByLabel('新密码', { exact: false }).first().fill(password)
  await change.getByLabel('再输一次新密码').fill(password)
  await change.getByRole('button', { name: '保存' }).click()
  await colleague.getByText('密码已修改').waitFor()
  // That was all that was asked: on to the day’s work; the second factor is the person’s own wish.
  await colleague.getByRole('heading', { name: '今日' }).waitFor()

  await colleague.goto('/account')
  const factor = colleague.locator('.panel', { hasText: '动态口令' })
  await factor.getByLabel('当前密码').fill(password)
  await factor.getByRole('button', { name: '开始设置' }).click()
  const seed = await factor.locator('code.copy-text').innerText()
  await factor.getByLabel('动态口令').fill(oneTimeCode(seed))
  await factor.getByRole('button', { name: '启用' }).click()
  await factor.getByRole('list', { name: '恢复码' }).waitFor()
  const recovery = await factor.locator('.recovery code').allInnerTexts()
  expect(recovery.length).toBeGreaterThanOrEqual(8)
  await factor.getByRole('button', { name: '我已保存' }).click()

  await colleague.getByRole('button', { name: '退出登录' }).first().click()
  await colleague.waitForURL('**/login')
  await signIn(password)
  await colleague.getByLabel('动态口令').fill(recovery[0] ?? '')
  await colleague.getByRole('button', { name: '确认' }).click()
  await colleague.getByText('红河哈尼族彝族自治州').first().waitFor()
})

test('an account is put out of use with a reason, and its sessions end', async () => {
  const admin = await arrive('/access', { login: 'admin' })
  const name = `轮岗${randomInt(1e6)}`
  const gone = `${login}-x`
  await admin.getByRole('button', { name: '新建用户' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel('登录名').fill(gone)
  await dialog.getByLabel('姓名').fill(name)
  await dialog.getByLabel('角色').selectOption({ label: '督查人员' })
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.getByText('只显示这一次').waitFor()
  await admin.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })

  await admin.getByLabel('查找').fill(name)
  await admin.waitForURL('**search=**')
  await settled(admin)
  await admin.locator('tbody tr', { hasText: name }).getByRole('button').click()
  const disable = admin.getByRole('dialog').getByRole('button', { name: '停用' })
  expect(await disable.isDisabled()).toBe(true)
  await admin.getByRole('dialog').getByLabel('理由').fill('轮岗到州发改委')
  await disable.click()
  await admin.getByText('已办理。').waitFor()
  await admin.keyboard.press('Escape')
  await settled(admin)
  expect(await admin.locator('tbody tr', { hasText: name }).innerText()).toContain('停用')
})

test('the table of roles can be read, narrowed and taken along; nobody serving a firm may review it', async () => {
  const page = await arrive('/access?tab=matrix', { login: 'admin' })
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
  expect(wide).toBeLessThanOrEqual(1366)
  await page.getByLabel('只看一个角色').selectOption({ label: '银行' })
  await settled(page)
  const reviewed = page.locator('tbody tr', { has: page.getByText('审核', { exact: true }) })
  expect(await reviewed.count()).toBeGreaterThan(0)
  for (const row of await reviewed.all()) expect(await row.innerText()).not.toContain('有')
  const saved = await download(page, () => page.getByRole('button', { name: '导出 Excel' }).click())
  expect(rowsOf(saved.file).flat()).toContain('银行')
})

test('an API key sees what its scope allows, is shown once, and is dead when revoked', async () => {
  const page = await arrive('/account', { login: 'lincang' })
  await page.getByRole('button', { name: '新建密钥' }).click()
  const dialog = page.getByRole('dialog')
  const name = `共享平台 ${randomInt(1e6)}`
  await dialog.getByLabel('名称').fill(name)
  await dialog.getByLabel('enterprise.see', { exact: true }).check()
  await dialog.getByRole('button', { name: '新建密钥' }).click()
  await dialog.getByText('这是它唯一一次显示').waitFor()
  const key = await dialog.locator('code').innerText()
  await page.keyboard.press('Escape')

  const origin = new URL(page.url()).origin
  const ask = async (path: string) =>
    fetch(`${origin}${path}`, { headers: { authorization: `Bearer ${key}` } })
  const firms = await ask('/api/enterprise/enterprises?page=1&pageSize=20')
  expect(firms.status).toBe(200)
  expect(await firms.json()).toMatchObject({ total: 649 })
  expect((await ask('/api/screening/runs')).status).toBe(403)

  const row = page.locator('tr', { hasText: name })
  expect(await row.innerText()).not.toContain(key)
  await row.getByRole('button', { name: '作废' }).click()
  await row.getByText('已作废').waitFor()
  expect((await ask('/api/enterprise/enterprises?page=1&pageSize=20')).status).toBe(401)
})
