import * as access from './access/endpoints.ts'
import * as audit from './audit/endpoints.ts'
import type { Endpoint } from './endpoint.ts'
import * as exchange from './exchange/endpoints.ts'
import * as health from './health/endpoints.ts'

/** Every operation of the API, for OpenAPI, the access matrix and the command line. */
export const allEndpoints: readonly Endpoint[] = [
  ...Object.values(access),
  ...Object.values(audit),
  ...Object.values(exchange),
  ...Object.values(health),
]
