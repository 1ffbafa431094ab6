import type { ZodType } from 'zod'

/**
 * Who may call an endpoint at all. `public`: anyone, no session. `session`: any signed-in person.
 * Otherwise `<module>.<word>`, granted to roles in `domain/src/access/permissions.ts`.
 */
export type Permission = 'public' | 'session' | `${string}.${string}`

/** One API operation. The server, the web app, the CLI and OpenAPI all read this same object. */
export interface Endpoint<Input = unknown, Output = unknown> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** `:name` parts are filled from the input field of the same name. */
  path: `/api/${string}`
  /** Chinese, shown in OpenAPI and in the audit list. */
  title: string
  permission: Permission
  input: ZodType<Input>
  /** Ignored when `answers` is `file`. */
  output: ZodType<Output>
  /** `file`: the use case returns a `FileAnswer`. Default `json`. */
  answers?: 'json' | 'file'
  /** `upload`: the body is multipart; the use case finds the file in `context.upload`. Default `json`. */
  takes?: 'json' | 'upload'
}

export function endpoint<Input, Output>(given: Endpoint<Input, Output>): Endpoint<Input, Output> {
  return given
}
