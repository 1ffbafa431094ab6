export {
  type InvariantId,
  type InvariantState,
  invariantIds,
  invariantStates,
} from './invariant.ts'
export { refuse, type UpkeepRefusal } from './refusals.ts'
export { upperBound95 } from './upper-bound.ts'
