import { useQueryClient } from '@tanstack/react-query'
import { cancelJobRun } from '@tidu/contracts/health/endpoints'
import { runTaskResult } from '@tidu/contracts/screening/endpoints'
import { useEffect } from 'react'
import { useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Working } from '../../ui/working.tsx'
import { isOver, taskKey, useTask } from './queries.ts'
import { screeningText } from './text.ts'

/** A run over a large region while it is at work. Its id is in the address, so that it can be left and found again. */
export function RunTask(props: { id: string; onEnd: (run: string | undefined) => void }) {
  const { id, onEnd } = props
  const say = useText(screeningText)
  const queries = useQueryClient()
  const found = useTask(id)
  const cancel = useAction(cancelJobRun, { refresh: [taskKey(id)] })
  const task = found.data
  const run = task?.state === 'done' ? runTaskResult.parse(task.result).run : undefined
  useEffect(() => {
    if (run === undefined) return
    void queries.invalidateQueries({ queryKey: ['screening', 'runs'] })
    onEnd(run)
  }, [run, queries, onEnd])
  if (found.error) return <Notice tone="problem">{found.error.message}</Notice>
  if (!task || task.state === 'done') return null
  if (isOver(task))
    return (
      <Notice tone={task.state === 'failed' ? 'problem' : 'plain'}>
        {task.state === 'failed' ? task.message : say('runCancelled')}{' '}
        <Button onClick={() => onEnd(undefined)}>{say('closePreview')}</Button>
      </Notice>
    )
  return (
    <Working
      label={say('running')}
      percent={task.percent}
      hint={say('runHint')}
      stopping={task.cancelAsked}
      cancel={{ ...cancel, run: () => cancel.mutate({ id }) }}
    />
  )
}
