import * as api from '@tidu/contracts/health/endpoints'
import type { Serve } from '../../http/serve.ts'
import { cancelJobRun } from './cancel-job-run.ts'
import { showHealth } from './show-health.ts'
import { showJobRun } from './show-job-run.ts'

export function healthRoutes(serve: Serve): void {
  serve(api.showHealth, showHealth)
  serve(api.showJobRun, showJobRun)
  serve(api.cancelJobRun, cancelJobRun)
}
