import type { Endpoint } from './endpoint.ts'
import * as health from './health/endpoints.ts'

/** Every operation of the API, for OpenAPI, the access matrix and the command line. */
export const allEndpoints: readonly Endpoint[] = [...Object.values(health)]
