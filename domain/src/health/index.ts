export { type HealthRefusal, refuse } from './refusals.ts'
