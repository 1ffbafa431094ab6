import { useQuery } from '@tanstack/react-query'
import { listStandards } from '@tidu/contracts/policy/endpoints'
import { call } from '../../lib/api.ts'

export function useStandards() {
  return useQuery({
    queryKey: ['policy', 'standards'],
    queryFn: () => call(listStandards, {}),
    staleTime: 10 * 60_000,
  })
}
