import { Link } from '@tanstack/react-router'
import type { listEntries } from '@tidu/contracts/audit/endpoints'
import { wholeSubjectLabels } from '@tidu/contracts/audit/labels'
import type { ReactNode } from 'react'
import { keyIn } from '../../lib/keys-of.ts'
import type { RowOf } from '../../lib/row-of.ts'
import { useLabels, useLanguage } from '../../lib/text.ts'
import { subjectKindWords, wholeSubjectWords } from './english-labels.ts'

type Entry = RowOf<typeof listEntries>

/** What an entry is about: its name and page where the reader may see it, else the start of its id. */
export function Subject({ row }: { row: Entry }) {
  const kindWord = useLabels(subjectKindWords)
  const wholeWord = useLabels(wholeSubjectWords)
  const { language } = useLanguage()
  const { subject, subjectKind, subjectName } = row
  if (subjectKind === null || subjectName === null) {
    const whole = keyIn(wholeSubjectLabels, subject)
    return whole ? wholeWord(whole) : <code title={subject}>{shortened(subject)}</code>
  }
  // The title of a refused request is Chinese; its path is the same in every language.
  if (subjectKind === 'request')
    return language === 'zh' ? <span title={subject}>{subjectName}</span> : <code>{subject}</code>
  return (
    <span title={subject}>
      <span lang="zh-CN">{linked(row, subjectName)}</span>
      <div className="quiet small">{kindWord(subjectKind)}</div>
    </span>
  )
}

/** A name is told only to those who may open what it names, so the link needs no permission of its own. */
function linked({ subject: id, subjectKind, details, regionCode }: Entry, name: string): ReactNode {
  switch (subjectKind) {
    case 'enterprise':
      return (
        <Link to="/enterprises/$id" params={{ id }}>
          {name}
        </Link>
      )
    case 'import':
      return (
        <Link to="/imports/$id" params={{ id }}>
          {name}
        </Link>
      )
    case 'run': {
      const standard = typeof details.standard === 'string' ? details.standard : undefined
      return (
        <Link to="/screening" search={{ run: id, standard, region: regionCode ?? undefined }}>
          {name}
        </Link>
      )
    }
    case 'shortlist':
      return (
        <Link to="/screening/shortlists/$id" params={{ id }}>
          {name}
        </Link>
      )
    case 'account':
      return (
        <Link to="/access" search={{ tab: 'accounts', search: name }}>
          {name}
        </Link>
      )
    default:
      return name
  }
}

const idLike = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

function shortened(subject: string): string {
  return idLike.test(subject) ? `${subject.slice(0, 8)}…` : subject
}
