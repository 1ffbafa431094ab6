import { type UseMutationOptions, useMutation } from '@tanstack/react-query'
import { useRef } from 'react'

/**
 * Work that is started by a press and done once: the second press of a double-click comes before
 * the page could show the button at work, and is dropped.
 */
export function useWork<Output, Input>(options: UseMutationOptions<Output, Error, Input>) {
  const atWork = useRef(false)
  const work = useMutation<Output, Error, Input>({
    ...options,
    onSettled: (...ended) => {
      atWork.current = false
      return options.onSettled?.(...ended)
    },
  })
  const mutate = (input: Input) => {
    if (atWork.current) return
    atWork.current = true
    work.mutate(input)
  }
  return { ...work, mutate }
}
