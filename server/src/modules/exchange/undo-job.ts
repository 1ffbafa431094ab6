import { z } from 'zod'
import { job } from '../../jobs/job.ts'
import { followTask, importTask } from './import-task.ts'
import { takeBack } from './take-back.ts'

/** Takes a long import back. */
export const undoJob = job({
  name: 'exchange.undo-import',
  payload: importTask.extend({ reason: z.string() }),
  expireSeconds: 4 * 3_600,
  run: (context, task) =>
    followTask(context, task, (inner, progress) =>
      takeBack(inner, task.importId, task.reason, progress),
    ),
})
