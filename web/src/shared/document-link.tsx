import { Link } from '@tanstack/react-router'
import { useDocumentNames } from './document-names.ts'

/** A document by its number, opening the page that says what it is; `clause` marks the place. */
export function DocumentLink({ id, clause }: { id: string; clause?: string | undefined }) {
  const documentName = useDocumentNames()
  return (
    <Link to="/policies/documents/$id" params={{ id }} search={{ clause }} lang="zh-CN">
      {documentName(id)}
    </Link>
  )
}
