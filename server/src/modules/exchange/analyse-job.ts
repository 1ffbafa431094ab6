import { job } from '../../jobs/job.ts'
import { analyseImport } from './analyse-import.ts'
import { followTask, importTask } from './import-task.ts'

/** Reads and judges a long file. */
export const analyseJob = job({
  name: 'exchange.analyse-import',
  payload: importTask,
  expireSeconds: 3_600,
  run: (context, task) =>
    followTask(context, task, (inner, progress) => analyseImport(inner, task.importId, progress)),
})
