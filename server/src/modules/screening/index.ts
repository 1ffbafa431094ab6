export { screeningRoutes } from './routes.ts'
export { runJob } from './run-job.ts'
