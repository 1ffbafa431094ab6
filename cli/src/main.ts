import { Command } from 'commander'
import { commands } from './commands.ts'
import { fileSentence } from './file-sentence.ts'
import { usageSentence } from './usage-sentence.ts'

/** The command that was called, or all of them for help and for a word that is none. */
function loaders(word: string | undefined) {
  const called = word === undefined ? undefined : commands[word]
  return called ? [called] : Object.values(commands)
}

/** `tidu`: results as JSON or text on stdout, messages on stderr, exit 0 done, 1 done with refusals, 2 not done. */
async function main(): Promise<void> {
  // Whoever reads may have seen enough (`| head`): nothing is wrong, and nobody is left to be told.
  process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
    if (problem.code !== 'EPIPE') throw problem
    process.exit(0)
  })
  const program = new Command('tidu')
  program
    .description('梯度 Tidu：从企业名单到可解释的预判和种子名单')
    .showHelpAfterError('（加 --help 查看用法）')
    .helpOption('-h, --help', '显示用法')
    .configureOutput({ outputError: (said, write) => write(usageSentence(said)) })
    .exitOverride((problem) => process.exit(problem.exitCode === 0 ? 0 : 2))
  for (const load of loaders(process.argv[2])) {
    const register = await load()
    register(program)
  }
  try {
    await program.parseAsync(process.argv)
  } catch (problem) {
    process.stderr.write(`${told(problem)}\n`)
    process.exitCode = 2
  }
}

/** What is meant for people is a Chinese sentence, with its cause; anything else is our fault, with its place. */
function told(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem)
  const { cause, message, stack = message } = problem
  const file = fileSentence(problem)
  if (file !== undefined) return file
  if (!/\p{Script=Han}/u.test(message)) return stack
  return cause instanceof Error && cause.message ? `${message}\n${cause.message}` : message
}

await main()
