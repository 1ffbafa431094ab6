import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { covers } from '@tidu/domain/access'
import { refuse } from '@tidu/domain/exchange'
import type { Context, Upload } from '../../context.ts'
import { unwatched } from '../../jobs/run-progress.ts'
import { record } from '../audit/index.ts'
import { regionRegistry } from '../region/index.ts'
import { analyseImport } from './analyse-import.ts'
import { importAnswer } from './import-answer.ts'
import { startTask } from './import-task.ts'
import { loadImport } from './load-import.ts'
import { vocabulary } from './vocabulary.ts'

export interface CreateImportInput {
  region?: string | undefined
  tags?: string[] | undefined
  wait: boolean
}

/** Up to this size a file is read while the person waits; a larger one becomes a task with progress. */
const smallFile = 512 * 1024

export async function createImport(context: Context, input: CreateImportInput) {
  const { upload } = context
  if (!upload) throw refuse.unreadableFile('empty-file')
  const id = await storeUpload(context, upload, input)
  await record(context, 'exchange.upload', id, { file: upload.filename, bytes: upload.bytes })
  if (input.wait || upload.bytes <= smallFile) await analyseImport(context, id, unwatched)
  else await startTask(context, id, { job: 'exchange.analyse-import', state: 'reading' })
  return importAnswer(context, await loadImport(context, id))
}

async function storeUpload(
  context: Context,
  upload: Upload,
  { region, tags = [] }: CreateImportInput,
) {
  const { actor, db, now } = context
  const place = region === undefined ? undefined : placeOf(context, region)
  const unknown = tags.find((tag) => !vocabulary().tags.some((known) => known.id === tag))
  if (unknown !== undefined) throw refuse.unknownTag(unknown)
  const content = await readFile(upload.path)
  const id = randomUUID()
  const region_path = place?.path ?? actor.homePath
  await db
    .insertInto('exchange_import')
    .values({
      id,
      file_name: upload.filename.slice(-200),
      file_hash: createHash('sha256').update(content).digest('hex'),
      file_bytes: content.length,
      state: 'reading',
      region_path,
      region_code: place?.code ?? null,
      owner_id: actor.accountId ?? actor.name,
      owner_name: actor.name,
      run_id: null,
      tags,
      created_at: now,
    })
    .execute()
  await db.insertInto('exchange_file').values({ import_id: id, region_path, content }).execute()
  return id
}

function placeOf({ actor }: Context, code: string) {
  const region = regionRegistry().index.byCode.get(code)
  const isOwn = region && actor.scope.regionPaths.some((path) => covers(path, region.path))
  if (!isOwn) throw refuse.regionOutside(code)
  return region
}
