import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { ApiError } from '../lib/api-error.ts'
import { useText } from '../lib/text.ts'
import { Button } from '../ui/button.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { appText } from './text.ts'

/** How the browsers say that a part of the page could not be fetched: offline, or replaced by a new release. */
const notFetched = /dynamically imported module|preload CSS|module script failed|Load failed/i

export function BrokenPage({ error }: ErrorComponentProps) {
  const say = useText(appText)
  const message = error instanceof Error ? error.message : String(error)
  if (notFetched.test(message) || error instanceof ApiError) {
    return (
      <Page title={say('broken')} lead={error instanceof ApiError ? message : say('cannotLoad')}>
        <Reload />
      </Page>
    )
  }
  return (
    <Page title={say('broken')} lead={say('brokenLead')}>
      <Panel>
        <div className="stack">
          <code>{message}</code>
          <Reload />
        </div>
      </Panel>
    </Page>
  )
}

function Reload() {
  const say = useText(appText)
  return (
    <div>
      <Button look="primary" onClick={() => window.location.reload()}>
        {say('reload')}
      </Button>
    </div>
  )
}

export function NotFoundPage() {
  const say = useText(appText)
  return (
    <Page title={say('notFound')} lead={say('notFoundLead')}>
      <div>
        <Link className="button" to="/">
          {say('home')}
        </Link>
      </div>
    </Page>
  )
}
