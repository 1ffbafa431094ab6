import { runChild } from './run-child.mjs'
import { setup } from './setup.mjs'

setup({ web: false })
runChild(['--no-warnings', 'tools/bench/run.ts', ...process.argv.slice(2)])
