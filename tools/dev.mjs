import { join } from 'node:path'
import { checkout } from './bundled-node.mjs'
import { runChild } from './run-child.mjs'
import { setup } from './setup.mjs'

// The server restarts when its sources change; Vite serves the pages and passes /api on to it.
setup({ web: false })
runChild(['--watch', '--watch-preserve-output', 'server/src/main.ts'])
runChild([join(checkout, 'node_modules', 'vite', 'bin', 'vite.js')], { cwd: join(checkout, 'web') })
