import { useQuery } from '@tanstack/react-query'
import { downloadTemplate, listTemplates } from '@tidu/contracts/exchange/endpoints'
import { call, download } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { useView } from '../../lib/view.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { toast } from '../../ui/toast.tsx'
import { exchangeText } from './text.ts'

/** Our own tables: empty, or filled with what is on file, to be corrected and brought back. */
export function Templates() {
  const say = useText(exchangeText)
  const { region } = useView()
  const templates = useQuery({
    queryKey: ['exchange', 'templates'],
    queryFn: () => call(listTemplates, {}),
    staleTime: 60 * 60_000,
  })
  const get = (template: string, filled: 'true' | 'false') =>
    void download(downloadTemplate, { template, filled, ...(region ? { region } : {}) }).catch(
      (error: Error) => toast('problem', error.message),
    )
  return (
    <Panel title={say('templates')}>
      <Loaded query={templates} lines={3}>
        {({ rows }) => (
          <ul className="stack">
            {rows.map((each) => (
              <li key={each.id}>
                <strong>{each.title}</strong>
                <p className="quiet small">{each.description}</p>
                <div className="row">
                  <Button onClick={() => get(each.id, 'false')}>
                    <Icon name="download" />
                    {say('template')}
                  </Button>
                  <Button onClick={() => get(each.id, 'true')}>
                    <Icon name="download" />
                    {say('filledTemplate')}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  )
}
