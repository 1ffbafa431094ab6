import type { Endpoint } from '@tidu/contracts/endpoint'
import { useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { toast } from '../../ui/toast.tsx'
import { enterpriseText } from './text.ts'

interface ToldAnswer {
  outcome: string
  items: readonly { counts: boolean }[]
}

/** Puts something on file, says what came of it, and reads again what depends on it. */
export function useToldChange<Input, Output extends ToldAnswer>(
  endpoint: Endpoint<Input, Output>,
  onDone: (output: Output) => void,
) {
  const say = useText(enterpriseText)
  return useAction(endpoint, {
    refresh: [['enterprise'], ['screening']],
    onDone: (output) => {
      toast('done', say(wordFor(output)))
      onDone(output)
    },
  })
}

function wordFor({ outcome, items }: ToldAnswer) {
  if (outcome === 'conflicting') {
    return items.every(({ counts }) => counts) ? 'savedAgainst' : 'savedButConflict'
  }
  return outcome === 'unchanged' ? 'savedSame' : 'saved'
}
