/** Words of the settings screen that several of its parts use. */
import type { BackupKind } from '../../api/client'

export const backupWords: Record<BackupKind, string> = {
  auto: 'automatic',
  kept: 'made by you',
  before: 'made before a restore',
  brought: 'imported from a file',
}

/** `780 kB`, `3.2 MB`. */
export function formatBytes(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1_000))
  return kilobytes < 1_000 ? `${kilobytes} kB` : `${(kilobytes / 1_000).toFixed(1)} MB`
}
