export * from './run-endpoints.ts'
export * from './shortlist-endpoints.ts'
export * from './snapshot-endpoints.ts'
export * from './verdict-endpoints.ts'
