export interface UpkeepVerificationTable {
  id: string
  started_at: Date
  seconds: number
  started_by: string
  intact: boolean
  broken: string[]
}

export interface UpkeepTables {
  upkeep_verification: UpkeepVerificationTable
}
