import { useText } from '../lib/text.ts'
import { useWork } from '../lib/use-work.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { uiText } from './text.ts'
import { toast } from './toast.tsx'

/** Takes what is shown out as a file, a workbook unless said otherwise; what goes wrong is said. */
export function ExportButton({
  run,
  label,
}: {
  run: () => Promise<unknown>
  label?: string | undefined
}) {
  const say = useText(uiText)
  const exporting = useWork<unknown, void>({
    mutationFn: run,
    onError: (error) => toast('problem', error.message),
  })
  return (
    <Button busy={exporting.isPending} onClick={() => exporting.mutate()}>
      <Icon name="download" />
      {label ?? say('exportXlsx')}
    </Button>
  )
}
