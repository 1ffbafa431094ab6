import { ConfigProvider, theme } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { useLanguage } from '../lib/text.ts'
import { usePreferences } from './preferences.ts'

/** The same palette as styles/tokens.css; antd computes with colours, so it needs them as values. */
const light = {
  colorPrimary: '#1f4e79',
  colorLink: '#1f4e79',
  colorError: '#ac2419',
  colorSuccess: '#176b3a',
  colorTextBase: '#1b2733',
  colorTextPlaceholder: '#5f6c79',
  colorBorder: '#8b949c',
}
/** Then antd must not wait for motions that never end: the style sheet turns them all off. */
const stillness = window.matchMedia('(prefers-reduced-motion: reduce)')

const dark = { colorPrimary: '#8dbbe6', colorLink: '#8dbbe6', colorBgBase: '#19222b' }

/**
 * Wraps each antd part where it is used, not the whole application: the first page then loads
 * nothing of antd.
 */
export function AntTheme({ children }: { children: ReactNode }) {
  const { language } = useLanguage()
  const { elder, dark: isDark } = usePreferences()
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={{
        algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: {
          ...(isDark ? dark : light),
          motion: !stillness.matches,
          borderRadius: 6,
          fontSize: elder ? 20 : 15,
          controlHeight: elder ? 48 : 38,
          fontFamily: 'inherit',
        },
      }}
    >
      {children}
    </ConfigProvider>
  )
}
