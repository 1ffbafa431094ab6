import { type CodesOf, Refusal } from '../shared/index.ts'

/** How verification, backup and restore say no. */
export const refuse = {
  verificationRunning: () => new Refusal('conflict', 'upkeep.verification-running'),
  noDatabase: () => new Refusal('not-found', 'upkeep.no-database'),
  fileExists: (file: string) => new Refusal('conflict', 'upkeep.file-exists', { file }),
  fileUnreadable: (file: string) => new Refusal('not-found', 'upkeep.file-unreadable', { file }),
  notABackup: () => new Refusal('invalid', 'upkeep.not-a-backup'),
  /** `part` names the member of the file, so that an operator can tell what is lost. */
  backupDamaged: (part: string) => new Refusal('invalid', 'upkeep.backup-damaged', { part }),
  backupCutShort: () => new Refusal('invalid', 'upkeep.backup-cut-short'),
  backupNewer: (found: string) => new Refusal('invalid', 'upkeep.backup-newer', { found }),
  /** Written by a program whose tables mean something else. */
  backupForeign: (found: string) => new Refusal('invalid', 'upkeep.backup-foreign', { found }),
  targetNotEmpty: () => new Refusal('conflict', 'upkeep.target-not-empty'),
  targetInUse: () => new Refusal('conflict', 'upkeep.target-in-use'),
  restoredDiffers: (part: string) => new Refusal('conflict', 'upkeep.restored-differs', { part }),
}

export type UpkeepRefusal = CodesOf<typeof refuse>
