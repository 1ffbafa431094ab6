import type { Endpoint } from '@tidu/contracts/endpoint'

/** What an endpoint answers. */
export type OutputOf<Of> = Of extends Endpoint<infer _, infer Output> ? Output : never

/** What an endpoint takes. */
export type InputOf<Of> = Of extends Endpoint<infer Input, infer _> ? Input : never

/** One row of a list endpoint. */
export type RowOf<Of> = OutputOf<Of> extends { rows: readonly (infer Row)[] } ? Row : never
