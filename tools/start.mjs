import { runChild } from './run-child.mjs'
import { setup } from './setup.mjs'

setup()
runChild(['server/src/main.ts'])
