export { analyseJob } from './analyse-job.ts'
export { exchangeRoutes } from './routes.ts'
