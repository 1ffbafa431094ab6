import { loadHeaders } from '@tidu/policies/exchange/load-headers'
import { readVocabulary } from '../read-vocabulary.ts'

/** The words the product ships: tests hold the rules and the list together. */
export const givenVocabulary = readVocabulary(loadHeaders())
