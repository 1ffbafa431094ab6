import { useState } from 'react'
import { localMinute, todayHere } from '../../lib/format.ts'
import { useKnown } from '../../lib/known.ts'
import { useText } from '../../lib/text.ts'
import { useView } from '../../lib/view.ts'
import { Button } from '../../ui/button.tsx'
import { Panel } from '../../ui/page.tsx'
import { TimeSlider } from '../../ui/time-slider.tsx'
import type { EnterpriseFile } from './enterprise-file.ts'
import { enterpriseText } from './text.ts'

/**
 * Both times of a file (SYS-02): 数据截至, the day it is asked about, and 按当时所知, the day up to
 * which records are read. Both stand in the address.
 */
export function TimePanel({ enterprise }: Pick<EnterpriseFile, 'enterprise'>) {
  const say = useText(enterpriseText)
  const { on, asOf, setView } = useView()
  const { known, setKnown } = useKnown()
  const [open, setOpen] = useState(asOf !== undefined || known !== undefined)
  const today = todayHere()
  const toNow = () => {
    setKnown(undefined)
    setView({ asOf: undefined })
  }
  const created = localMinute(enterprise.createdAt).slice(0, 10)
  const founded = enterprise.foundedOn ?? created
  return (
    <Panel>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {say('times')}{' '}
          <span className="quiet small figure">
            {say('timesNow', { on, known: known ?? say('knownNow') })}
          </span>
        </summary>
        <div className="stack">
          <p className="quiet small">{say('timesNote')}</p>
          <div className="times">
            <TimeSlider
              label={say('validOn')}
              from={founded < on ? founded : on}
              to={on > today ? on : today}
              value={on}
              onChange={(day) => setView({ asOf: day === today ? undefined : day })}
            />
            <TimeSlider
              label={say('knownOn')}
              from={known && known < created ? known : created}
              to={today}
              value={known ?? today}
              onChange={(day) => setKnown(day === today ? undefined : day)}
            />
          </div>
          {asOf || known ? (
            <div>
              <Button onClick={toNow}>{say('backToNow')}</Button>
            </div>
          ) : null}
        </div>
      </details>
    </Panel>
  )
}
