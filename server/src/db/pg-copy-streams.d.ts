declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream'
  import type { Submittable } from 'pg'

  /** `copy … to stdout`: what the server sends, as bytes. */
  export function to(text: string): Readable & Submittable
  /** `copy … from stdin`: what is written goes to the server. */
  export function from(text: string): Writable & Submittable
}
