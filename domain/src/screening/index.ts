export { letterOf, positionsOf, toLetters } from './outcome-letters.ts'
export { refuse, type ScreeningRefusal } from './refusals.ts'
export { type Summary, summarise } from './summarise.ts'
