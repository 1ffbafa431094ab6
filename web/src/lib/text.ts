import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

/** Texts of one feature in both languages. English may add `<key>_one` for a count of one. */
export interface TextBundle<Key extends string> {
  namespace: string
  zh: Record<Key, string>
  en: Record<Key, string> & Partial<Record<`${Key}_one`, string>>
}

export type Values = Record<string, string | number>
export type Say<Key extends string> = (key: Key, values?: Values) => string

const storageKey = 'tidu.language'

function rememberedLanguage(): Language {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh'
}

/** Must run before the first page renders. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: rememberedLanguage(),
    fallbackLng: 'zh',
    resources: {},
    // Keys are flat ('state.met'); React escapes what it renders.
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  })
  markDocument(rememberedLanguage())
}

/** A missing English key does not compile: `en` is a record over the keys of `zh`. */
export function defineText<Key extends string>(
  namespace: string,
  texts: {
    zh: Record<Key, string>
    en: Record<NoInfer<Key>, string> & Partial<Record<`${NoInfer<Key>}_one`, string>>
  },
): TextBundle<Key> {
  return { namespace, ...texts }
}

export function useText<Key extends string>(bundle: TextBundle<Key>): Say<Key> {
  const { i18n } = useTranslation()
  if (!i18n.hasResourceBundle('zh', bundle.namespace)) {
    i18n.addResourceBundle('zh', bundle.namespace, bundle.zh)
    i18n.addResourceBundle('en', bundle.namespace, bundle.en)
  }
  const translate: (key: string, values: Values) => string = i18n.getFixedT(null, bundle.namespace)
  return (key, values) => translate(key, values ?? {})
}

export function useLanguage(): { language: Language; setLanguage: (next: Language) => void } {
  const { i18n } = useTranslation()
  return { language: i18n.language === 'en' ? 'en' : 'zh', setLanguage }
}

export function setLanguage(next: Language): void {
  localStorage.setItem(storageKey, next)
  markDocument(next)
  void i18next.changeLanguage(next)
}

function markDocument(language: Language): void {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
}

export interface Labels<Key extends string> {
  zh: Readonly<Record<Key, string>>
  en: Readonly<Record<Key, string>>
}

/** Puts the English beside the Chinese labels of a contract. */
export function pairLabels<Key extends string>(
  zh: Readonly<Record<Key, string>>,
  en: Readonly<Record<NoInfer<Key>, string>>,
): Labels<Key> {
  return { zh, en }
}

export function useLabels<Key extends string>(labels: Labels<Key>): (key: Key) => string {
  const { language } = useLanguage()
  return (key) => labels[language][key]
}
