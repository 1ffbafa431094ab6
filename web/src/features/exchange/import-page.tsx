import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { cancelImport, showImport } from '@tidu/contracts/exchange/endpoints'
import { useEffect, useState } from 'react'
import { call } from '../../lib/api.ts'
import { fileSize, localMinute } from '../../lib/format.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { Steps } from '../../ui/steps.tsx'
import { Working } from '../../ui/working.tsx'
import { DryRun } from './dry-run.tsx'
import { stateWords } from './english-labels.ts'
import { type Import, importKey } from './import-shapes.ts'
import { MappingEditor } from './mapping-editor.tsx'
import { exchangeText } from './text.ts'

/** One import from file to register: read → match headers → check → commit. */
export function ImportPage() {
  const say = useText(exchangeText)
  const { id = '' } = useParams({ strict: false })
  const found = useQuery({
    queryKey: importKey(id),
    queryFn: () => call(showImport, { id }),
    refetchInterval: ({ state }) => (state.data?.working ? 900 : false),
  })
  return (
    <Loaded query={found}>
      {(current) => (
        <Page
          title={current.fileName}
          lead={`${fileSize(current.fileBytes)} · ${current.ownerName} · ${localMinute(current.createdAt)}`}
          crumbs={<Link to="/imports">{say('title')}</Link>}
        >
          <ImportBody current={current} />
        </Page>
      )}
    </Loaded>
  )
}

const stepOf = {
  reading: 0,
  unmapped: 1,
  judging: 2,
  ready: 3,
  committing: 3,
  committed: 4,
  undoing: 4,
  undone: 4,
  cancelled: 0,
  failed: 0,
}

function hintOf(state: Import['state']) {
  if (state === 'committing') return 'hint.commit'
  return state === 'undoing' ? 'hint.undo' : 'hint.read'
}

function ImportSteps({ current, mapping }: { current: Import; mapping: boolean }) {
  const say = useText(exchangeText)
  const state = useLabels(stateWords)
  return (
    <Steps
      label={state(current.state)}
      at={mapping ? stepOf.unmapped : stepOf[current.state]}
      steps={[say('step1'), say('step2'), say('step3'), say('step4')]}
    />
  )
}

function ImportBody({ current }: { current: Import }) {
  const [mapping, setMapping] = useState(false)
  return (
    <>
      <ImportSteps current={current} mapping={mapping && !current.working} />
      <ImportStage current={current} mapping={mapping} onMapping={setMapping} />
    </>
  )
}

function ImportStage(props: {
  current: Import
  mapping: boolean
  onMapping: (open: boolean) => void
}) {
  const { current, mapping, onMapping } = props
  const say = useText(exchangeText)
  if (current.working) return <AtWork current={current} />
  if (current.state === 'failed') return <Notice tone="problem">{current.problem}</Notice>
  if (current.state === 'cancelled') return <Notice>{say('cancelled')}</Notice>
  const mayMap = current.actions.includes('map')
  return (
    <>
      {current.problem ? <Notice tone="problem">{current.problem}</Notice> : null}
      {current.state === 'undone' ? <Notice tone="warning">{say('undone')}</Notice> : null}
      {current.sameFileAs ? (
        <Notice tone="warning">
          {say('sameFile')}
          <Link to="/imports/$id" params={{ id: current.sameFileAs }}>
            {say('openEarlier')}
          </Link>
        </Notice>
      ) : null}
      {mayMap && (mapping || current.state === 'unmapped') ? (
        <MappingEditor
          id={current.id}
          onSaved={() => onMapping(false)}
          onLeave={mapping && current.counts ? () => onMapping(false) : undefined}
        />
      ) : (
        <Notice>
          {say(`mappingFrom.${current.mappingFrom}`)}
          {mayMap ? <Button onClick={() => onMapping(true)}>{say('editMapping')}</Button> : null}
        </Notice>
      )}
      {current.counts && !mapping ? <DryRun current={current} counts={current.counts} /> : null}
    </>
  )
}

/** What the task changed is read again everywhere when it is over. */
const changed = [['exchange'], ['enterprise'], ['screening']]

function AtWork({ current }: { current: Import }) {
  const say = useText(exchangeText)
  const state = useLabels(stateWords)
  const queries = useQueryClient()
  const cancel = useAction(cancelImport, { refresh: [importKey(current.id)] })
  useEffect(
    () => () => {
      for (const queryKey of changed) void queries.invalidateQueries({ queryKey })
    },
    [queries],
  )
  const { id, percent, stopping } = current
  return (
    <Panel>
      <Working
        label={state(current.state)}
        percent={percent}
        hint={say(hintOf(current.state))}
        stopping={stopping}
        cancel={
          current.actions.includes('cancel')
            ? { ...cancel, run: () => cancel.mutate({ id }) }
            : undefined
        }
      />
    </Panel>
  )
}
