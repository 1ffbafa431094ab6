import { expect, it } from 'vitest'
import { checkPlan } from './account.ts'
import { accountActor } from './make-actor.ts'
import { officialRoles } from './roles.ts'

const keeper = accountActor(
  { accountId: 'a', name: '管理员', role: 'administrator', homePath: '/', enterpriseId: undefined },
  's',
  [],
)

it('places no official above every province, and an administrator may stand there', () => {
  for (const role of officialRoles)
    expect(() => checkPlan(keeper, { role, regionPath: '/' })).toThrow('access.region-too-wide')
  expect(() => checkPlan(keeper, { role: 'administrator', regionPath: '/' })).not.toThrow()
  expect(() =>
    checkPlan(keeper, { role: 'county-official', regionPath: '/53/5325/532501/' }),
  ).not.toThrow()
})
