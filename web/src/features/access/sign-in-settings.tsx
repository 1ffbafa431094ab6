import { useQuery } from '@tanstack/react-query'
import { changeSettings, showSettings } from '@tidu/contracts/access/endpoints'
import { passwordProfileLabels } from '@tidu/contracts/access/labels'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api.ts'
import { keyIn, keysOf } from '../../lib/keys-of.ts'
import type { OutputOf } from '../../lib/row-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/page.tsx'
import { CheckField, SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { toast } from '../../ui/toast.tsx'
import { passwordProfileWords } from './english-labels.ts'
import { accessText } from './text.ts'

type Settings = OutputOf<typeof showSettings>

const key = ['access', 'settings'] as const

export function SignInSettings() {
  const settings = useQuery({ queryKey: key, queryFn: () => call(showSettings, {}) })
  return (
    <Panel>
      <Loaded query={settings}>{(current) => <SettingsForm current={current} />}</Loaded>
    </Panel>
  )
}

function SettingsForm({ current }: { current: Settings }) {
  const say = useText(accessText)
  const [draft, setDraft] = useState(current)
  const [reason, setReason] = useState('')
  const save = useAction(changeSettings, {
    refresh: [key],
    onDone: () => {
      setReason('')
      toast('done', say('settingsSaved'))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ ...draft, reason })
  }
  return (
    <form className="stack" onSubmit={submit}>
      {save.error ? <Notice tone="problem">{save.error.message}</Notice> : null}
      <SettingsFields draft={draft} onChange={setDraft} />
      <TextField
        label={say('reason')}
        hint={say('reasonHint')}
        value={reason}
        onChange={setReason}
        required
      />
      <div>
        <Button type="submit" look="primary" busy={save.isPending}>
          {say('save')}
        </Button>
      </div>
    </form>
  )
}

function SettingsFields({
  draft,
  onChange,
}: {
  draft: Settings
  onChange: (next: Settings) => void
}) {
  const say = useText(accessText)
  const profile = useLabels(passwordProfileWords)
  const choices = keysOf(passwordProfileLabels).map((value) => ({ value, label: profile(value) }))
  const set = (change: Partial<Settings>) => onChange({ ...draft, ...change })
  const profileOf = (text: string) =>
    keyIn(passwordProfileLabels, text) ?? draft.officialPasswordProfile
  return (
    <>
      <SelectField
        label={say('officialProfile')}
        value={draft.officialPasswordProfile}
        onChange={(value) => set({ officialPasswordProfile: profileOf(value) })}
        choices={choices}
      />
      <SelectField
        label={say('otherProfile')}
        value={draft.otherPasswordProfile}
        onChange={(value) => set({ otherPasswordProfile: profileOf(value) })}
        choices={choices}
      />
      <div className="form-grid">
        <TextField
          label={say('idleMinutes')}
          type="number"
          min="5"
          max="480"
          value={String(draft.idleMinutes)}
          onChange={(value) => set({ idleMinutes: Number(value) })}
        />
        <TextField
          label={say('absoluteHours')}
          type="number"
          min="1"
          max="24"
          value={String(draft.absoluteHours)}
          onChange={(value) => set({ absoluteHours: Number(value) })}
        />
      </div>
      <CheckField
        label={say('forceFactor')}
        checked={draft.factorForcedForAdministrators}
        onChange={(value) => set({ factorForcedForAdministrators: value })}
      />
      <CheckField
        label={say('demoExempt')}
        checked={draft.demoExemptFromFactor}
        onChange={(value) => set({ demoExemptFromFactor: value })}
      />
    </>
  )
}
