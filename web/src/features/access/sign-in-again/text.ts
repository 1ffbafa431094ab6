import { defineText } from '../../../lib/text.ts'

export const signInAgainText = defineText('sign-in-again', {
  zh: {
    title: '登录已过期',
    lead: '请输入“{{login}}”的密码，接着办。这一页上填的内容都还在。',
    goOn: '已重新登录。刚才没有保存成功的，请再保存一次。',
    other: '换一个账号登录（这一页填的内容不保留）',
  },
  en: {
    title: 'Your session has ended',
    lead: 'Enter the password of “{{login}}” to go on. What you typed on this page is still here.',
    goOn: 'You are signed in again. What was not saved just now, save once more.',
    other: 'Sign in as somebody else (what is typed here is not kept)',
  },
})
