export { type CodesOf, Refusal, type RefusalKind } from './refusal.ts'
