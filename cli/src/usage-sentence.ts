/** What commander says in English, as the sentence for the person: what is wrong and what to write. */
const sentences: [RegExp, (what: string) => string][] = [
  [/required option '([^']+)' not specified/, (option) => `缺少必填选项 ${option}。`],
  [/option '([^']+)' argument missing/, (option) => `选项 ${option} 后面要写值。`],
  [/unknown option '([^']+)'/, (option) => `没有选项 ${option}。`],
  [/unknown command '([^']+)'/, (word) => `没有命令 ${word}。`],
  [/missing required argument '([^']+)'/, (argument) => `缺少参数 ${argument}。`],
  [/too many arguments.*?(?:: ([^:]*))?\.\s*$/s, (rest) => `多写了参数${rest && ` ${rest}`}。`],
]

export function usageSentence(said: string): string {
  const [problem = said, hint] = said.trim().split('\n')
  const meant = /Did you mean (?:one of )?([^?]+)\?/.exec(hint ?? '')?.[1]
  for (const [shape, sentence] of sentences) {
    const found = shape.exec(problem)
    if (found) return `${sentence(found[1] ?? '')}${meant ? `是不是想写 ${meant}？` : ''}\n`
  }
  return said
}
