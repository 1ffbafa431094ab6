import { job } from '../../jobs/job.ts'
import { followTask, importTask } from './import-task.ts'
import { rowChoice, writeChosen } from './write-chosen.ts'

/** Writes the chosen rows of a long import. */
export const commitJob = job({
  name: 'exchange.commit-import',
  payload: importTask.extend({ choice: rowChoice }),
  expireSeconds: 4 * 3_600,
  run: (context, task) =>
    followTask(context, task, (inner, progress) =>
      writeChosen(inner, task.importId, task.choice, progress),
    ),
})
