import { describe, expect, it } from 'vitest'
import {
  accountActor,
  anonymous,
  apiKeyActor,
  can,
  grantOf,
  officialRoles,
  permissionNames,
  permissionsOf,
  roles,
  rolesBarredFromReview,
  systemActor,
} from './index.ts'

const holder = { accountId: 'a', name: 'A', role: 'county-official', homePath: '/53/' } as const

describe('the permission table 权限表', () => {
  it.each(rolesBarredFromReview)('never lets %s review (2号 art. 12–13)', (role) => {
    const reviews = permissionNames.filter((name) => grantOf(name)?.act === 'review')
    expect(reviews.length).toBeGreaterThan(0)
    expect(reviews.filter((name) => permissionsOf(role).has(name))).toEqual([])
  })

  it.each(['agency', 'specialist'] as const)('bars %s from review by name', (role) => {
    expect(rolesBarredFromReview).toContain(role)
  })

  it('lets reviews be done by officials only', () => {
    const reviewers = permissionNames
      .filter((name) => grantOf(name)?.act === 'review')
      .flatMap((name) => grantOf(name)?.roles ?? [])
    expect(reviewers.every((role) => officialRoles.some((official) => official === role))).toBe(
      true,
    )
  })

  it('gives administration of accounts to the administrator alone', () => {
    expect(roles.filter((role) => permissionsOf(role).has('access.manage-accounts'))).toEqual([
      'administrator',
    ])
  })

  it('keeps firms’ figures from the administrator, who runs the machine only', () => {
    expect(permissionsOf('administrator').has('enterprise.see')).toBe(false)
  })

  it('names each permission <module>.<word>', () => {
    expect(permissionNames.filter((name) => !/^[a-z-]+\.[a-z-]+$/.test(name))).toEqual([])
  })
})

describe('can', () => {
  it('denies what nobody granted, to everybody', () => {
    const everyone = [anonymous, accountActor(holder, 's', []), systemActor('job')]
    expect(everyone.map((actor) => can(actor, 'enterprise.sell'))).toEqual([false, false, false])
  })

  it('tells a visitor from a signed-in person', () => {
    expect(can(anonymous, 'public')).toBe(true)
    expect(can(anonymous, 'session')).toBe(false)
    expect(can(accountActor(holder, 's', []), 'session')).toBe(true)
  })

  it('leaves a session that must change its password nothing but its own account', () => {
    const actor = accountActor({ ...holder, restriction: 'change-password' }, 's', [])
    expect(['public', 'access.own-account'].map((name) => can(actor, name))).toEqual([true, true])
    expect(
      ['session', 'enterprise.see', 'access.own-keys'].map((name) => can(actor, name)),
    ).toEqual([false, false, false])
  })

  it('gives an API key no more than its scopes, no more than its owner, and never accounts', () => {
    const scopes = ['enterprise.see', 'audit.see', 'access.own-keys', 'access.see-matrix']
    const key = apiKeyActor(holder, 'k', scopes)
    expect([...key.permissions].sort()).toEqual(['access.see-matrix', 'enterprise.see'])
  })
})
