export * from './document-endpoints.ts'
export * from './region-diff-endpoints.ts'
export * from './standard-endpoints.ts'
