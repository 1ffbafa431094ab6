import { Link } from '@tanstack/react-router'
import { filingLabels } from '@tidu/contracts/policy/labels'
import { startRun } from '@tidu/contracts/screening/endpoints'
import { localMinute } from '../../lib/format.ts'
import { keysOf } from '../../lib/keys-of.ts'
import { useLanguage, useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { useFilters } from '../../lib/use-filters.ts'
import { useEditionName } from '../../shared/editions.ts'
import { useSession } from '../../shared/session.ts'
import { tierIds, useTierWords } from '../../shared/tier-words.ts'
import { Button } from '../../ui/button.tsx'
import { Empty, Loaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { isOver, useRuns, useSubject, useTask } from './queries.ts'
import { RunTask } from './run-task.tsx'
import { screeningText } from './text.ts'
import { Workbench } from './workbench.tsx'
import './screening.css'

/** 种子筛选工作台: the region's rule and quota, the ranked firms, the chosen firm's proof. */
export function ScreeningPage() {
  const say = useText(screeningText)
  const runs = useRuns()
  const [filters] = useFilters()
  const subject = useSubject()
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      actions={
        <Link className="button" to="/screening/impact" search={{ standard: subject.standard }}>
          {say('impact')}
        </Link>
      }
    >
      <RunBar />
      <Loaded query={runs}>
        {(rows) => {
          const run = rows.find((each) => each.id === filters.run) ?? rows[0]
          if (!run)
            return (
              <Panel>
                <Empty>{say(subject.region ? 'noRuns' : 'chooseRegion')}</Empty>
              </Panel>
            )
          return <Workbench run={run} />
        }}
      </Loaded>
    </Page>
  )
}

function RunBar() {
  const say = useText(screeningText)
  const { language } = useLanguage()
  const tierWord = useTierWords()
  const { may } = useSession()
  const [{ task }, change] = useFilters()
  const { standard, filing, region, on, edition } = useSubject()
  const start = useAction(startRun, {
    refresh: [['screening', 'runs']],
    onDone: ({ run, task }) => change({ run: run?.id, task: task ?? undefined, firm: undefined }),
  })
  const { data: current } = useTask(task)
  const isAtWork = current !== undefined && !isOver(current)
  const onEnd = (run: string | undefined) => change({ run, task: undefined })
  const clear = {
    run: undefined,
    list: undefined,
    criterion: undefined,
    county: undefined,
    firm: undefined,
  }
  return (
    <Panel>
      <div className="table-tools no-print">
        <SelectField
          label={say('tier')}
          value={standard}
          onChange={(next) => change({ standard: next, ...clear })}
          choices={tierIds.map((value) => ({ value, label: tierWord(value) }))}
        />
        <SelectField
          label={say('filing')}
          value={filing}
          onChange={(next) => change({ filing: next, ...clear })}
          choices={keysOf(filingLabels).map((value) => ({
            value,
            label: filingLabels[value][language],
          }))}
        />
        {may('screening.run') ? (
          <Button
            look="primary"
            disabled={!region || isAtWork}
            busy={start.isPending}
            onClick={() =>
              region &&
              start.mutate({
                ...{ region, standard, filing, on, wait: false },
                ...(edition ? { edition } : {}),
              })
            }
          >
            {say(start.isPending ? 'running' : 'run')}
          </Button>
        ) : null}
        <RunChoice />
      </div>
      {start.error ? <Notice tone="problem">{start.error.message}</Notice> : null}
      {task ? <RunTask id={task} onEnd={onEnd} /> : null}
    </Panel>
  )
}

function RunChoice() {
  const say = useText(screeningText)
  const [filters, change] = useFilters()
  const { data: runs = [] } = useRuns()
  const editionName = useEditionName()
  if (runs.length < 2) return null
  return (
    <div className="push">
      <SelectField
        label={say('runs')}
        value={filters.run ?? runs[0]?.id ?? ''}
        onChange={(run) => change({ run, firm: undefined })}
        choices={runs.map((run) => ({
          value: run.id,
          label: say('runChoice', {
            on: run.on,
            edition: editionName(run.edition),
            at: localMinute(run.recordedBefore),
          }),
        }))}
      />
    </div>
  )
}
