import { Link } from '@tanstack/react-router'
import { createContext, useContext } from 'react'
import { useText } from '../../lib/text.ts'
import { useFactNames } from '../fact-names.ts'
import { verdictText } from './text.ts'

/** Whose file the figures of a verdict come from; a sheet typed for a self-check has none. */
export const FileOfVerdict = createContext<string | undefined>(undefined)

/** A figure by its name: the way to where it is on file, or is put there. A computed one has no place. */
export function FactWord({ fact, year }: { fact: string; year?: number | null | undefined }) {
  const say = useText(verdictText)
  const { factOf, nameOf } = useFactNames()
  const id = useContext(FileOfVerdict)
  const known = factOf(fact)
  const name = nameOf(fact) + (year ? ` ${say('years', { year })}` : '')
  if (!id || !known || known.derived) return <>{name}</>
  return (
    <Link
      to="/enterprises/$id"
      params={{ id }}
      search={{ fact, year: year ? String(year) : undefined }}
    >
      {name}
    </Link>
  )
}
