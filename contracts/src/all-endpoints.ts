import * as access from './access/endpoints.ts'
import * as audit from './audit/endpoints.ts'
import type { Endpoint } from './endpoint.ts'
import * as enterprise from './enterprise/endpoints.ts'
import * as exchange from './exchange/endpoints.ts'
import * as health from './health/endpoints.ts'
import * as policy from './policy/endpoints.ts'
import * as region from './region/endpoints.ts'
import * as screening from './screening/endpoints.ts'
import * as upkeep from './upkeep/endpoints.ts'

/** Every operation of the API, for OpenAPI, the access matrix and the command line. */
export const allEndpoints: readonly Endpoint[] = [
  ...endpointsOf(access),
  ...endpointsOf(audit),
  ...endpointsOf(enterprise),
  ...endpointsOf(exchange),
  ...endpointsOf(health),
  ...endpointsOf(policy),
  ...endpointsOf(region),
  ...endpointsOf(screening),
  ...endpointsOf(upkeep),
]

/** A module's `endpoints.ts` may also name the shapes its operations share; those are no operations. */
function endpointsOf(module: Readonly<Record<string, unknown>>): Endpoint[] {
  return Object.values(module).filter(isEndpoint)
}

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'permission' in value && 'path' in value
}
