export { largestFileMegabytes } from '@tidu/domain/exchange'

/** What a list of imports may be sorted by. */
export const importSorts = ['createdAt', 'fileName', 'fileBytes', 'state', 'ownerName'] as const
export type ImportSort = (typeof importSorts)[number]
