import { z } from 'zod'

export const formatVersion = 1
export const formatMember = 'format.json'
export const manifestMember = 'manifest.json'
export const manifestHashMember = 'manifest.sha256'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)
/** Also part of SQL text: only what our own migrations may create. */
const sqlName = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/)

export const formatShape = z.object({ product: z.literal('tidu'), format: z.int().min(1) })

export const manifestShape = z.strictObject({
  format: z.literal(formatVersion),
  takenAt: z.iso.datetime(),
  postgres: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: hash })),
  /** In an order in which every row finds the rows it refers to. */
  tables: z.array(
    z.strictObject({
      name: sqlName,
      columns: z.array(sqlName).min(1),
      rows: count,
      bytes: count,
      /** Of the whole table as PostgreSQL prints it for COPY, in UTF-8. */
      sha256: hash,
    }),
  ),
  sequences: z.array(
    z.strictObject({ name: sqlName, value: z.string().regex(/^\d+$/), called: z.boolean() }),
  ),
  files: z.array(z.strictObject({ path: z.string(), bytes: count, sha256: hash })),
  /** Fingerprint of the key that opens second factors; the key itself is never in a backup. */
  installationKey: hash.nullable(),
  members: z.array(z.strictObject({ name: z.string(), size: count, sha256: hash })),
})

export type Manifest = z.infer<typeof manifestShape>
export type ManifestTable = Manifest['tables'][number]

export function tableMember(table: string, piece: number): string {
  return `tables/${table}/${String(piece).padStart(6, '0')}.copy.gz`
}

export function fileMember(file: number, piece: number): string {
  return `files/${String(file).padStart(6, '0')}/${String(piece).padStart(6, '0')}`
}
