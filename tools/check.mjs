import { runParts } from './run-parts.mjs'

// Before every commit: what needs neither another database server nor a browser.
runParts(['lint', 'types', 'checks', 'unit'])
