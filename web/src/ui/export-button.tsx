import { useText } from '../lib/text.ts'
import { useWork } from '../lib/use-work.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { uiText } from './text.ts'
import { toast } from './toast.tsx'

/** Takes the list as it is filtered out as a workbook; what goes wrong is said. */
export function ExportButton({ run }: { run: () => Promise<unknown> }) {
  const say = useText(uiText)
  const exporting = useWork<unknown, void>({
    mutationFn: run,
    onError: (error) => toast('problem', error.message),
  })
  return (
    <Button busy={exporting.isPending} onClick={() => exporting.mutate()}>
      <Icon name="download" />
      {say('exportXlsx')}
    </Button>
  )
}
