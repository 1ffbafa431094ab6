import { runChild } from './run-child.mjs'
import { setup } from './setup.mjs'

// npm run proof -- [--trials N] [--only CRA-01] [--seed N] [--json]
setup({ web: false })
runChild(['server/src/testing/harness/run-proof.ts', ...process.argv.slice(2)])
