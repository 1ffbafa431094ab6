export * from './document-endpoints.ts'
export * from './standard-endpoints.ts'
