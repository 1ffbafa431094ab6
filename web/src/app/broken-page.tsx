import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { useText } from '../lib/text.ts'
import { Button } from '../ui/button.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { appText } from './text.ts'

export function BrokenPage({ error }: ErrorComponentProps) {
  const say = useText(appText)
  return (
    <Page title={say('broken')} lead={say('brokenLead')}>
      <Panel>
        <div className="stack">
          <code>{error instanceof Error ? error.message : String(error)}</code>
          <div>
            <Button look="primary" onClick={() => window.location.reload()}>
              {say('reload')}
            </Button>
          </div>
        </div>
      </Panel>
    </Page>
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
