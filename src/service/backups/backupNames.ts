/** Names of backups: what made them and when. Invariant: only a name made here ever becomes a path. */
import type { Backup, BackupKind } from '../contract'

const kinds: BackupKind[] = ['auto', 'kept', 'before', 'brought']
const suffix = '.ndjson.gz'

/** `auto-20260302T090000123Z.ndjson.gz`: no colon, for Windows. */
export function backupName(kind: BackupKind, madeAtMs: number): string {
  return `${kind}-${new Date(madeAtMs).toISOString().replaceAll(/[-:.]/g, '')}${suffix}`
}

/** What a name says; null when it is none of ours. */
export function parseBackupName(name: string): Pick<Backup, 'kind' | 'madeAtMs'> | null {
  const match = /^(\w+)-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.ndjson\.gz$/.exec(name)
  const kind = kinds.find((candidate) => candidate === match?.[1])
  if (!match || !kind) return null
  const [year = 0, month = 0, ...rest] = match.slice(2).map(Number)
  const madeAtMs = Date.UTC(year, month - 1, ...rest)
  return backupName(kind, madeAtMs) === name ? { kind, madeAtMs } : null
}
