import { runTidu } from './run-tidu.ts'

await runTidu(process.argv.slice(2))
