import { useText } from '../../lib/text.ts'
import { useDocumentNames } from '../document-names.ts'
import { verdictText } from './text.ts'

export interface CiteProps {
  cite: { document: string; article: string; quote: string }
  confidence?: 'high' | 'medium' | 'low'
}

/** Document, article, a few words of it; and openly, whether it was checked against the original. */
export function Cite({ cite, confidence = 'high' }: CiteProps) {
  const say = useText(verdictText)
  const documentName = useDocumentNames()
  return (
    <figure className="cite" lang="zh-CN">
      <figcaption>
        {documentName(cite.document)} <span className="quiet">{cite.article}</span>{' '}
        {confidence === 'high' ? null : (
          <span className="tag" data-tone="warning" title={say('toVerifyHint')}>
            {say('toVerify')}
          </span>
        )}
      </figcaption>
      {cite.quote ? <blockquote>{cite.quote}</blockquote> : null}
    </figure>
  )
}
