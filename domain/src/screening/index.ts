export { letterOf, positionsOf, toLetters } from './outcome-letters.ts'
export { refuse, type ScreeningRefusal } from './refusals.ts'
export { type Judged, type Summary, shortfallOf, summariser } from './summarise.ts'
