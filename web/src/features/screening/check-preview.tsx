import { useQuery } from '@tanstack/react-query'
import { showVerdict } from '@tidu/contracts/screening/endpoints'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { call } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { tierIn } from '../../shared/tier-words.ts'
import { VerdictView } from '../../shared/verdict-view/verdict-view.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PreviewHead, type PreviewProps } from './preview-head.tsx'
import { useRows } from './queries.ts'
import { screeningText } from './text.ts'

/** The chosen firm's proof tree beside the list, as of the run; from it to the next in the ranking. */
export function CheckPreview(props: PreviewProps) {
  const { enterpriseId, run, onLook } = props
  const say = useText(screeningText)
  const { filing, on, edition, recordedBefore } = run
  const standard = tierIn(run.standard) ?? 'srdi'
  const asked = { enterpriseId, standard, filing, on, edition, recordedBefore }
  const check = useQuery({
    queryKey: ['screening', 'verdict', asked],
    queryFn: () => call(showVerdict, asked),
  })
  const { data: listed } = useRows(run.id)
  const ids = listed?.rows.map((row) => row.enterpriseId) ?? []
  const at = ids.indexOf(enterpriseId)
  const before = at > 0 ? ids[at - 1] : undefined
  const after = at >= 0 ? ids[at + 1] : undefined
  const panel = useRef<HTMLElement>(null)
  useFocusOf(panel, enterpriseId)
  const press = ({ key, target }: KeyboardEvent) => {
    if (key === 'Escape') onLook(undefined)
    if (target instanceof HTMLInputElement) return
    if (key === 'ArrowLeft' && before) onLook(before)
    if (key === 'ArrowRight' && after) onLook(after)
  }
  return (
    <aside
      ref={panel}
      className="preview"
      tabIndex={-1}
      aria-label={say('preview')}
      onKeyDown={press}
    >
      <PreviewHead {...props} name={check.data?.enterprise.name} before={before} after={after} />
      <Loaded query={check} lines={8}>
        {({ verdict }) => <VerdictView verdict={verdict} enterpriseId={enterpriseId} brief />}
      </Loaded>
    </aside>
  )
}

/** Into the summary when it opens; back to its firm in the list when it is put away. */
function useFocusOf(panel: { current: HTMLElement | null }, enterpriseId: string) {
  const last = useRef(enterpriseId)
  useEffect(() => {
    last.current = enterpriseId
    if (!panel.current?.contains(document.activeElement))
      panel.current?.focus({ preventScroll: true })
    panel.current?.scrollTo({ top: 0 })
  }, [enterpriseId, panel])
  useEffect(
    () => () => {
      document.querySelector<HTMLElement>(`[data-firm="${CSS.escape(last.current)}"]`)?.focus()
    },
    [],
  )
}
