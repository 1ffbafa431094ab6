import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Endpoint } from '@tidu/contracts/endpoint'
import { call } from './api.ts'

/** A change on the server, after which the named parts of the page are read again. */
export function useAction<Input, Output>(
  endpoint: Endpoint<Input, Output>,
  options: { refresh?: readonly QueryKey[]; onDone?: (output: Output) => void } = {},
) {
  const queries = useQueryClient()
  return useMutation<Output, Error, Input>({
    mutationFn: (input) => call(endpoint, input),
    onSuccess: async (output) => {
      options.onDone?.(output)
      await Promise.all(
        (options.refresh ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })),
      )
    },
  })
}
