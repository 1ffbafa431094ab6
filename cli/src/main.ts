import { runTidu } from './run-tidu.ts'

// Whoever reads may have seen enough (`| head`): nothing is wrong, and nobody is left to be told.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code !== 'EPIPE') throw problem
  process.exit(0)
})

await runTidu(process.argv.slice(2))
