import { readVocabulary, type Vocabulary } from '@tidu/domain/exchange'
import { loadHeaders } from '@tidu/policies/exchange/load-headers'

let loaded: Vocabulary | undefined

/** Read once per process: the words change only with a release. */
export function vocabulary(): Vocabulary {
  loaded ??= readVocabulary(loadHeaders())
  return loaded
}
