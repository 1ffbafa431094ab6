import { openEmbedded } from '../db/embedded.ts'

// A process that opens the database in the folder it is told and holds it until it is killed.
const server = await openEmbedded(String(process.argv[2]))
process.send?.(server.pid)
setInterval(() => undefined, 1000)
