export * from './account-endpoints.ts'
export * from './key-endpoints.ts'
export * from './matrix-endpoints.ts'
export * from './sign-in-endpoints.ts'
