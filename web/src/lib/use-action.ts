import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import type { Endpoint } from '@tidu/contracts/endpoint'
import { call } from './api.ts'
import { useWork } from './use-work.ts'

/** A change on the server, after which the named parts of the page are read again. */
export function useAction<Input, Output>(
  endpoint: Endpoint<Input, Output>,
  options: { refresh?: readonly QueryKey[]; onDone?: (output: Output) => void } = {},
) {
  const queries = useQueryClient()
  return useWork<Output, Input>({
    mutationFn: (input) => call(endpoint, input),
    onSuccess: async (output) => {
      options.onDone?.(output)
      await Promise.all(
        (options.refresh ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })),
      )
    },
  })
}
