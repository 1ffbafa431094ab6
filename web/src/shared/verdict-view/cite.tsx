import { useText } from '../../lib/text.ts'
import { DocumentLink } from '../document-link.tsx'
import { verdictText } from './text.ts'

export interface CiteProps {
  cite: { document: string; article: string; quote: string }
  confidence?: 'high' | 'medium' | 'low'
}

/** Document, article, a few words of it; and openly, whether it was checked against the original. */
export function Cite({ cite, confidence = 'high' }: CiteProps) {
  const say = useText(verdictText)
  return (
    <figure className="cite" lang="zh-CN">
      <figcaption>
        <DocumentLink id={cite.document} clause={cite.article} />{' '}
        <span className="quiet">{cite.article}</span>{' '}
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
