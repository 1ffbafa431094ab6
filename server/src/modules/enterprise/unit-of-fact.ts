import { policyShelf } from '../policy/index.ts'

/**
 * The unit figures of a fact are told in (`policies/facts.yaml`), kept with each of them so that a row can
 * be read by itself, whatever becomes of the dictionary. Facts without one, and the master record, have none.
 */
export function unitOfFact(factId: string): string {
  return policyShelf().library.words.dictionary.facts.get(factId)?.unit ?? ''
}
