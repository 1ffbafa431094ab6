export { analyseJob } from './analyse-job.ts'
export { commitJob } from './commit-job.ts'
export { exchangeRoutes } from './routes.ts'
export { undoJob } from './undo-job.ts'
