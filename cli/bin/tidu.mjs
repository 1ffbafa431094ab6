#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { bundledNode } from '../../tools/bundled-node.mjs'

// The command is TypeScript, which Node 20 cannot read: it runs in the Node that came with the
// dependencies. Arguments, streams, signals and the exit code pass through unchanged.
const node = bundledNode()
if (node === undefined) {
  process.stderr.write(
    '尚未安装依赖，请先在程序目录执行 npm start。\nDependencies are not installed yet; run npm start in the checkout first.\n',
  )
  process.exit(2)
}
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
