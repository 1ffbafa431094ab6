import { useLanguage } from './text.ts'

/** Words one after another, with the comma of the language. */
export function useListed(): (words: readonly string[]) => string {
  const { language } = useLanguage()
  return (words) => words.join(language === 'zh' ? '、' : ', ')
}
