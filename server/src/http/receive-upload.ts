import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { Upload } from '../context.ts'
import { Malformed } from './malformed.ts'
import { parseJson } from './parse-json.ts'

export interface Received {
  upload: Upload
  fields: Record<string, unknown>
}

/**
 * Takes a multipart body with exactly one file. The other fields are texts; a field `input` holds
 * the endpoint's input as JSON. The caller removes the file. `mostBytes` is only told: the form reader
 * cuts there.
 */
export async function receiveUpload(
  request: FastifyRequest,
  dir: string,
  mostBytes: number,
): Promise<Received> {
  if (!request.isMultipart()) throw new Malformed('request.file-missing')
  let upload: Upload | undefined
  const fields: Record<string, unknown> = {}
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        if (upload) throw new Malformed('request.one-file')
        upload = fileUpload(part, dir)
        await store(part, upload, mostBytes)
      } else if (part.fieldname === 'input') Object.assign(fields, readJsonField(part.value))
      else if (part.fieldname in fields)
        throw new Malformed('request.name-twice', { name: part.fieldname })
      else fields[part.fieldname] = part.value
    }
  } catch (problem) {
    if (upload) await rm(upload.path, { force: true })
    // The client went away, or was cut off: nothing of ours broke.
    if (request.raw.readableAborted) throw new Malformed('request.unreadable')
    throw problem
  }
  if (!upload) throw new Malformed('request.file-missing')
  return { upload, fields }
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${bytes} B` : `${Math.floor(bytes / 1024 / 1024)} MB`
}

function fileUpload(part: MultipartFile, dir: string): Upload {
  return { path: join(dir, randomUUID()), filename: part.filename, bytes: 0 }
}

async function store(part: MultipartFile, upload: Upload, mostBytes: number): Promise<void> {
  const target = createWriteStream(upload.path, { mode: 0o600, flags: 'wx' })
  const tooLarge = new Malformed('request.file-too-large', { most: sizeOf(mostBytes) })
  // The answer does not wait for the rest of a file that is refused.
  part.file.once('limit', () => target.destroy(tooLarge))
  await pipeline(part.file, target)
  // A small file may have reached the limit before anybody listened: half of it would be imported.
  if (part.file.truncated) throw tooLarge
  upload.bytes = target.bytesWritten
}

function readJsonField(value: unknown): object {
  const parsed = typeof value === 'string' ? parseJson(value) : undefined
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new Malformed('request.not-an-object')
  return parsed
}
