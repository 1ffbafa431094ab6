import { setTimeout as sleep } from 'node:timers/promises'

export interface LongWork<State> {
  show(): Promise<State>
  isOver(state: State): boolean
  /** What it does now, such as “入库中”. */
  name(state: State): string
  percent(state: State): number
  cancel(): Promise<unknown>
}

const askEveryMs = 300
const stopSigns = ['SIGINT', 'SIGTERM'] as const
const impatientMs = 1_000

/**
 * Says on stderr how far long work is, and gives its end. Ctrl-C calls it off and waits until it is undone.
 * It arrives several times, from the terminal and from the launcher; only a later second one does not wait.
 */
export async function followWork<State>(work: LongWork<State>): Promise<State> {
  let since: number | undefined
  const callOff = () => {
    if (since !== undefined) {
      if (performance.now() - since > impatientMs) process.exit(2)
      return
    }
    since = performance.now()
    process.stderr.write('\n正在取消…\n')
    work.cancel().catch((problem: Error) => process.stderr.write(`${problem.message}\n`))
  }
  for (const sign of stopSigns) process.on(sign, callOff)
  const say = makeSay()
  try {
    for (;;) {
      const state = await work.show()
      if (work.isOver(state)) return state
      say(work.name(state), work.percent(state))
      await sleep(askEveryMs)
    }
  } finally {
    for (const sign of stopSigns) process.off(sign, callOff)
    say.end()
  }
}

/** One line that counts up on a terminal; in a log, a line for every ten per cent. */
function makeSay() {
  const onTerminal = process.stderr.isTTY
  let said = ''
  const say = (name: string, percent: number) => {
    const line = `${name} ${onTerminal ? percent : percent - (percent % 10)}%`
    if (line === said) return
    said = line
    process.stderr.write(onTerminal ? `\r\u001b[K${line}` : `${line}\n`)
  }
  return Object.assign(say, {
    end: () => {
      if (onTerminal && said !== '') process.stderr.write('\n')
    },
  })
}
