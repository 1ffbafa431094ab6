/** The embedded database cannot run here; the message says why and what to do, in both languages. */
export class StartupProblem extends Error {
  constructor(chinese: string, english: string) {
    super(`${chinese}\n${english}`)
    this.name = 'StartupProblem'
  }
}
