import type { Endpoint } from '@tidu/contracts/endpoint'
import { useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { toast } from '../../ui/toast.tsx'
import { enterpriseText } from './text.ts'

/** Puts something on file, says what came of it, and reads again what depends on it. */
export function useToldChange<Input, Output extends { outcome: string }>(
  endpoint: Endpoint<Input, Output>,
  onDone: (output: Output) => void,
) {
  const say = useText(enterpriseText)
  return useAction(endpoint, {
    refresh: [['enterprise'], ['screening']],
    onDone: (output) => {
      toast('done', say(wordFor(output.outcome)))
      onDone(output)
    },
  })
}

function wordFor(outcome: string) {
  if (outcome === 'conflicting') return 'savedButConflict'
  return outcome === 'unchanged' ? 'savedSame' : 'saved'
}
