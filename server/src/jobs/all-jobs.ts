import { sweepAttempts } from '../modules/access/index.ts'
import { reassessNightly } from '../modules/enterprise/index.ts'
import { analyseJob, commitJob, undoJob } from '../modules/exchange/index.ts'
import { runJob } from '../modules/screening/index.ts'
import { sweepUploads, verifyNightly } from '../modules/upkeep/index.ts'
import type { MountedJob } from './job.ts'

/** Every job of the product; each module adds its own. */
export const allJobs: readonly MountedJob[] = [
  analyseJob,
  commitJob,
  undoJob,
  reassessNightly,
  runJob,
  sweepAttempts,
  sweepUploads,
  verifyNightly,
]
