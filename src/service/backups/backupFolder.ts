/**
 * The folder backups lie in. Invariant: a backup in the list was read back after it was written, and is never changed;
 * only a name of the list is ever opened.
 */
import { createReadStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { moveFile } from '#bank/files/replaceFile'
import { pipeline } from 'node:stream/promises'
import type { LogEvent } from '#core/log/logEvent'
import type { Backup, BackupKind } from '../contract'
import { storageRefusal, type OpenFile } from '../log/files'
import { Refusal } from '../http/refusal'
import { backupName, parseBackupName } from './backupNames'
import { readHistory, type HistoryRead } from './historyFile'

export type BackupFolder = {
  /** Newest first. */
  list: () => Promise<Backup[]>
  /** Where a backup lies. Throws `notFound`. */
  pathOf: (name: string) => Promise<string>
  /** Reads a backup, handing on its changes. Refusals as in `readHistory`. */
  read: (name: string, take?: (event: LogEvent) => void | Promise<void>) => Promise<HistoryRead>
  /** Puts a file under a new name and reads it back. When it throws a `Refusal`, nothing of it stays. */
  keep: (kind: BackupKind, gzip: AsyncIterable<Uint8Array>) => Promise<Backup & HistoryRead>
  remove: (name: string) => Promise<void>
  /** Removes what a crash left half written. */
  tidy: () => Promise<void>
}

export type BackupFolderDeps = { folder: string; open: OpenFile; nowMs: () => number }

const unfinished = '.tmp'

/** The backups in a folder; one that is not there has none. */
export function openBackupFolder({ folder, open, nowMs }: BackupFolderDeps): BackupFolder {
  let lastMs = 0

  const list = async (): Promise<Backup[]> => {
    const names = await readdir(folder).catch(() => [])
    const found = names.flatMap((name) => {
      const parsed = parseBackupName(name)
      return parsed ? [{ name, ...parsed }] : []
    })
    const backups = await Promise.all(
      found.map(async (backup) => ({ ...backup, bytes: (await stat(join(folder, backup.name))).size })),
    )
    return backups.toSorted((a, b) => b.madeAtMs - a.madeAtMs)
  }

  const pathOf = async (name: string): Promise<string> => {
    const backups = await list()
    if (backups.some((backup) => backup.name === name)) return join(folder, name)
    throw new Refusal('notFound', 'This backup is gone. Open Settings again to see the current list.')
  }

  const read = async (name: string, take: (event: LogEvent) => void | Promise<void> = () => undefined) =>
    readHistory(createReadStream(await pathOf(name)), take)

  /** Writes bytes under a new name and reads them back; nothing stays when that fails. */
  const keep = async (kind: BackupKind, gzip: AsyncIterable<Uint8Array>): Promise<Backup & HistoryRead> => {
    // Two of the same moment have two names.
    lastMs = Math.max(nowMs(), lastMs + 1)
    const name = backupName(kind, lastMs)
    const temporary = join(folder, name + unfinished)
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const handle = await open(temporary, 'w', 0o600)
      await pipeline(gzip, handle.createWriteStream({ flush: true }))
      const found = await readHistory(createReadStream(temporary), () => undefined)
      if (kind !== 'brought' && !found.isComplete)
        throw new Error('A backup was not read back as it was written.')
      await moveFile(temporary, join(folder, name))
      const { size } = await stat(join(folder, name))
      return { ...found, name, kind, madeAtMs: lastMs, bytes: size }
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined)
      throw backupRefusal(error)
    }
  }

  return {
    list,
    pathOf,
    read,
    keep,
    remove: async (name) => rm(await pathOf(name)),
    async tidy() {
      for (const name of await readdir(folder).catch(() => []))
        if (name.endsWith(unfinished)) await rm(join(folder, name))
    },
  }
}

/** What went wrong with a backup, for a person: the words about a change that waits to be saved do not fit here. */
export function backupRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const { code } = storageRefusal(error)
  return new Refusal(code, words[code] ?? words.storageFailed, { cause: error })
}

const words: Partial<Record<Refusal['code'], string>> & { storageFailed: string } = {
  diskFull:
    'The disk is full, so no backup could be written. Your history itself is not touched. Free some space.',
  readOnly:
    'Rehearse may not write to its data folder, so no backup could be written. Make the folder writable.',
  storageFailed:
    'The backup couldn’t be written and verified. Your history itself is not touched; check the disk.',
}
