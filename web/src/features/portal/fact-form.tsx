import { useText } from '../../lib/text.ts'
import { FactInput, type FactInputProps } from './fact-input.tsx'
import type { Fact } from './sheet.ts'
import { portalText } from './text.ts'

type Shared = Pick<FactInputProps, 'typed' | 'unread' | 'onType'>

/** All facts the chosen standard reads, in the order an accountant has them at hand. */
export function FactForm(props: Shared & { facts: readonly Fact[]; filingYear: number }) {
  const { facts, filingYear, ...shared } = props
  const say = useText(portalText)
  const asked = facts.filter((fact) => !fact.derived)
  const yearly = asked.filter((fact) => fact.period === 'year')
  const judged = asked.filter((fact) => fact.kind === 'judgement')
  const basics = asked.filter((fact) => fact.period === 'current' && fact.kind !== 'judgement')
  const direct = facts.filter((fact) => fact.derived && fact.period === 'current')
  return (
    <div className="stack">
      <Section title={say('yearly')} open>
        {yearly.flatMap((fact) =>
          fact.years.map((offset) => (
            <FactInput
              key={`${fact.id}${offset}`}
              fact={fact}
              year={filingYear + offset}
              {...shared}
            />
          )),
        )}
      </Section>
      <Section title={say('basics')} open>
        {basics.map((fact) => (
          <FactInput key={fact.id} fact={fact} {...shared} />
        ))}
      </Section>
      <Section title={say('direct')} hint={say('directHint')} open>
        {direct.map((fact) => (
          <FactInput key={fact.id} fact={fact} {...shared} />
        ))}
      </Section>
      <Section title={say('judged')}>
        {judged.map((fact) => (
          <FactInput key={fact.id} fact={fact} {...shared} />
        ))}
      </Section>
    </div>
  )
}

function Section(props: {
  title: string
  hint?: string
  open?: boolean
  children: React.ReactNode[]
}) {
  if (props.children.length === 0) return null
  return (
    <details className="form-section" open={props.open ?? false}>
      <summary>
        {props.title} <span className="quiet small">{props.children.length}</span>
      </summary>
      {props.hint ? <p className="quiet small">{props.hint}</p> : null}
      <div className="form-grid">{props.children}</div>
    </details>
  )
}
