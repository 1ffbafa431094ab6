import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { showFactSheet } from '@tidu/contracts/enterprise/endpoints'
import { evaluateSheet, listFacts } from '@tidu/contracts/policy/endpoints'
import { filingLabels, tierLabels } from '@tidu/contracts/policy/labels'
import { type ReactNode, useState } from 'react'
import { call } from '../../lib/api.ts'
import { keyIn, keysOf } from '../../lib/keys-of.ts'
import { useLanguage, useText } from '../../lib/text.ts'
import { useFilters } from '../../lib/use-filters.ts'
import { useSettled } from '../../lib/use-settled.ts'
import { useView } from '../../lib/view.ts'
import { factIn } from '../../shared/fact-names.ts'
import { useSession } from '../../shared/session.ts'
import { VerdictView } from '../../shared/verdict-view/verdict-view.tsx'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import './portal.css'
import { FactForm } from './fact-form.tsx'
import { type Fact, type FactSheet, onGroundOf, sheetFrom, type Typed, typedFrom } from './sheet.ts'
import { portalText } from './text.ts'

/** 自测: open to everyone, nothing kept. The answer follows the typing. */
export function SelfCheckPage() {
  const say = useText(portalText)
  const { language } = useLanguage()
  const asked = useAsked()
  const { standard, filing, on } = asked
  const facts = useQuery({
    queryKey: ['policy', 'facts', standard, filing, on],
    queryFn: () => call(listFacts, { standard, filing, on }),
    staleTime: 60 * 60_000,
    placeholderData: keepPreviousData,
  })
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Loaded query={facts}>
        {({ rows }) => (
          <OwnFile on={on}>
            {(own) => (
              <Sheet
                key={own ? 'own' : 'blank'}
                facts={rows.map((fact) => factIn(language, fact))}
                asked={asked}
                own={own}
              />
            )}
          </OwnFile>
        )}
      </Loaded>
    </Page>
  )
}

type Asked = ReturnType<typeof useAsked>

/** What is checked stands in the address, so that a link opens the same question. */
function useAsked() {
  const [filters] = useFilters()
  const { on, edition, region } = useView()
  return {
    standard: keyIn(tierLabels, filters.standard) ?? ('srdi' as const),
    filing: keyIn(filingLabels, filters.filing) ?? ('new' as const),
    on,
    edition,
    region,
  }
}

/** A firm that is signed in finds its own facts filled in; everybody else starts empty. */
function OwnFile(props: { on: string; children: (own: FactSheet | undefined) => ReactNode }) {
  const { signedIn } = useSession()
  const id = signedIn?.account.enterpriseId ?? undefined
  const file = useQuery({
    queryKey: ['enterprise', 'fact-sheet', id, props.on],
    queryFn: () => call(showFactSheet, { id: id ?? '', validOn: props.on }),
    enabled: id !== undefined,
    placeholderData: keepPreviousData,
  })
  if (id === undefined) return props.children(undefined)
  return <Loaded query={file}>{(own) => props.children(own)}</Loaded>
}

type SheetProps = { facts: readonly Fact[]; asked: Asked; own: FactSheet | undefined }

function Sheet({ facts, asked, own }: SheetProps) {
  const say = useText(portalText)
  const filingYear = Number(asked.on.slice(0, 4))
  // What was changed by hand; the rest follows the file, whichever standard asks for it.
  const [changed, setChanged] = useState<Typed>({})
  const [useOwn, setUseOwn] = useState(own !== undefined)
  const filed = own && useOwn ? own : undefined
  const typed = { ...(filed ? typedFrom(facts, filed, filingYear) : {}), ...changed }
  const { sheet, unread } = sheetFrom(facts, typed, filingYear)
  const judged = filed ? onGroundOf(filed, facts, sheet, filingYear) : sheet
  const settled = useSettled(JSON.stringify(judged), 350)
  const answer = useQuery({
    queryKey: ['policy', 'evaluate', asked, settled],
    queryFn: ({ signal }) =>
      call(evaluateSheet, { ...asked, sheet: JSON.parse(settled) }, { signal }),
    placeholderData: keepPreviousData,
  })
  const restart = (withOwn: boolean) => {
    setChanged({})
    setUseOwn(withOwn)
  }
  const count = Object.values(typed).filter((text) => text.trim() !== '').length
  return (
    <div className="self-check">
      <Panel
        title={say('filled', { count })}
        side={
          <span className="row">
            {own && !filed ? <Button onClick={() => restart(true)}>{say('useOwn')}</Button> : null}
            <Button onClick={() => restart(false)}>{say('clear')}</Button>
          </span>
        }
      >
        <div className="stack">
          {filed ? <OwnNote on={asked.on} /> : null}
          <AskedFields asked={asked} />
          <p className="quiet small">{say('exampleNote')}</p>
          <FactForm
            facts={facts}
            filingYear={filingYear}
            typed={typed}
            unread={unread}
            onType={(key, text) => setChanged({ ...changed, [key]: text })}
          />
        </div>
      </Panel>
      <section aria-label={say('result')} aria-busy={answer.isFetching}>
        <Loaded query={answer} lines={8}>
          {({ verdict, warnings }) => (
            <div className="stack">
              {warnings.map((warning) => (
                <Notice key={warning} tone="warning">
                  {warning}
                </Notice>
              ))}
              <VerdictView verdict={verdict} />
            </div>
          )}
        </Loaded>
      </section>
    </div>
  )
}

function OwnNote({ on }: { on: string }) {
  const say = useText(portalText)
  const { signedIn } = useSession()
  const id = signedIn?.account.enterpriseId
  return (
    <Notice>
      <span>{say('ownFilled', { day: on })}</span>
      {id ? (
        <Link to="/enterprises/$id" params={{ id }}>
          {say('toOwnFile')}
        </Link>
      ) : null}
    </Notice>
  )
}

function AskedFields({ asked }: { asked: Asked }) {
  const say = useText(portalText)
  const { language } = useLanguage()
  const [, change] = useFilters()
  const { setView } = useView()
  return (
    <div className="form-grid">
      <SelectField
        label={say('standard')}
        value={asked.standard}
        onChange={(standard) => change({ standard })}
        choices={keysOf(tierLabels).map((value) => ({ value, label: tierLabels[value][language] }))}
      />
      <SelectField
        label={say('filing')}
        value={asked.filing}
        onChange={(filing) => change({ filing })}
        choices={keysOf(filingLabels).map((value) => ({
          value,
          label: filingLabels[value][language],
        }))}
      />
      <TextField
        label={say('on')}
        type="date"
        value={asked.on}
        onChange={(asOf) => asOf && setView({ asOf })}
      />
    </div>
  )
}
