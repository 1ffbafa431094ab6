import { allEndpoints } from '@tidu/contracts/all-endpoints'
import { grantOf, permissionNames, type Role, roles } from '@tidu/domain/access'

/** Which role may do what, and through which endpoint: read from the same tables the server obeys. */
export async function showMatrix() {
  return {
    roles: [...roles],
    permissions: permissionNames.flatMap((permission) => {
      const grant = grantOf(permission)
      return grant ? [{ permission, act: grant.act, roles: rolesWith(permission) }] : []
    }),
    endpoints: allEndpoints.map(({ method, path, title, permission }) => ({
      method,
      path,
      title,
      permission,
      roles: rolesWith(permission),
    })),
  }
}

function rolesWith(permission: string): Role[] {
  if (permission === 'public') return [...roles]
  if (permission === 'session') return roles.filter((role) => role !== 'public')
  return roles.filter((role) => grantOf(permission)?.roles.includes(role) ?? false)
}
