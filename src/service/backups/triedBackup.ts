/**
 * A backup read as what can be shown of it: a change that no rows could be worked out from is passed over and counted
 * among those that cannot be read. Invariant: whoever writes what is handed on here writes a log that can be shown.
 */
import type { LogEvent } from '#core/log/logEvent'
import type { Trial } from '#core/log/trial'
import type { BackupFolder } from './backupFolder'
import type { HistoryRead } from './historyFile'

/** `createTrial` makes what changes are tried on. */
export type TriedBackups = { backupFolder: BackupFolder; createTrial: () => Trial }

/** As `BackupFolder.read`, without what could not be shown. */
export async function readTried(
  { backupFolder, createTrial }: TriedBackups,
  name: string,
  take: (event: LogEvent) => void | Promise<void>,
): Promise<HistoryRead> {
  const trial = createTrial()
  let refused = 0
  const read = await backupFolder.read(name, async (event) => {
    if (trial.take(event)) await take(event)
    else refused += 1
  })
  return { ...read, changes: read.changes - refused, unreadable: read.unreadable + refused }
}
