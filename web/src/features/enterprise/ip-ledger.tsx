import { useState } from 'react'
import { useLabels, useText } from '../../lib/text.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Panel } from '../../ui/page.tsx'
import { ipKindWords, sourceWords } from './english-labels.ts'
import type { EnterpriseFile } from './enterprise-file.ts'
import { EntryActions } from './entry-actions.tsx'
import { IpForm } from './ip-form.tsx'
import { LedgerCheck } from './ledger-check.tsx'
import { enterpriseText } from './text.ts'

type Ip = EnterpriseFile['ips'][number]

export function IpLedger({ file }: { file: EnterpriseFile }) {
  const say = useText(enterpriseText)
  const [opened, setOpened] = useState<Ip | 'new'>()
  const may = file.actions.includes('edit')
  const columns = useColumns(file, may ? setOpened : undefined)
  return (
    <Panel
      title={say('ips')}
      side={
        <span className="row">
          <span className="quiet small">{say('lines', { count: file.ips.length })}</span>
          <LedgerCheck file={file} factId="ips_checked" may={may} />
          {may ? <Button onClick={() => setOpened('new')}>{say('tellIp')}</Button> : null}
        </span>
      }
    >
      <DataTable
        caption={say('ips')}
        rows={file.ips}
        rowKey={(row) => row.entryId}
        empty={say('noIps')}
        columns={columns}
      />
      {opened ? (
        <IpForm
          id={file.enterprise.id}
          {...(opened === 'new' ? {} : { ip: opened })}
          official={file.actions.includes('resolve')}
          onClose={() => setOpened(undefined)}
        />
      ) : null}
    </Panel>
  )
}

function useColumns(file: EnterpriseFile, onCorrect: ((ip: Ip) => void) | undefined): Column<Ip>[] {
  const say = useText(enterpriseText)
  const kindWord = useLabels(ipKindWords)
  const sourceWord = useLabels(sourceWords)
  const yesNo = (value: boolean | null) => say(value === null ? 'unknown' : value ? 'yes' : 'no')
  const columns: Column<Ip>[] = [
    {
      key: 'kind',
      title: say('kind'),
      by: (row) => row.kind,
      cell: (row) => (
        <>
          {kindWord(row.kind)} {row.class ? <span className="tag">{row.class}</span> : null}
          {row.name ? <div className="small quiet">{row.name}</div> : null}
        </>
      ),
    },
    {
      key: 'number',
      title: say('number'),
      by: (row) => row.number,
      cell: (row) => <code>{row.number ?? '—'}</code>,
    },
    {
      key: 'grantDate',
      title: say('validity'),
      by: (row) => row.grantDate,
      cell: (row) => (
        <>
          <span className="nowrap">{row.grantDate ?? '—'}</span> —{' '}
          <span className="nowrap">{row.expiryDate ?? '—'}</span>
        </>
      ),
    },
    { key: 'acquired', title: say('acquired'), cell: (row) => <Acquired ip={row} /> },
    { key: 'linked', title: say('linkedProduct'), cell: (row) => yesNo(row.linkedProduct) },
    { key: 'inUse', title: say('inUse'), cell: (row) => yesNo(row.inUse) },
    { key: 'benefit', title: say('benefit'), cell: (row) => yesNo(row.benefit) },
    { key: 'source', title: say('source'), cell: (row) => sourceWord(row.source) },
  ]
  const actions: Column<Ip> = {
    key: 'actions',
    title: say('actions'),
    cell: (row) => (
      <EntryActions
        file={file}
        ledger="ip"
        entryId={row.entryId}
        name={row.number ?? kindWord(row.kind)}
        onCorrect={onCorrect && (() => onCorrect(row))}
      />
    ),
  }
  return onCorrect ? [...columns, actions] : columns
}

function Acquired({ ip }: { ip: Ip }) {
  const say = useText(enterpriseText)
  if (ip.acquiredBy === 'transferred') {
    return (
      <span className="tag" data-tone="warning">
        {say('transferred', { on: ip.transferDate ?? '' })}
      </span>
    )
  }
  return ip.acquiredBy === 'own' ? say('own') : say('unknown')
}
