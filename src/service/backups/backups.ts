/**
 * Backups of a data folder's history: made by themselves while it changes, on request, before a restore, and brought
 * in from files. Invariant: whatever fails here, the log itself is as it was.
 */
import { open as openFile, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { createTurns } from '#core/common/inTurn'
import { createTrial as createCoreTrial, type Trial } from '#core/log/trial'
import type { Backup, BackupKind, BackupPreview, BackupsReply, ImportReply, MergePreview } from '../contract'
import type { AttemptLog } from '../log/attemptLog'
import type { OpenFile } from '../log/files'
import { backupRefusal, openBackupFolder, type BackupFolder } from './backupFolder'
import { wholeHistory } from './historyFile'
import { mergeLog, mergePreview } from './mergeLog'
import { importHistory, previewOf, replaceLog } from './restoring'
import { keptTimes } from './thinning'

export type Backups = {
  /** Newest first. */
  list: () => Promise<BackupsReply>
  /** Writes a backup of everything the log holds and reads it back. Throws a storage refusal, leaving nothing behind. */
  make: (kind: BackupKind) => Promise<Backup>
  /** Makes an automatic backup if anything changed since the newest, and thins the old ones. Never rejects. */
  backUpIfDue: () => Promise<void>
  /** What a backup holds beside what is here now. */
  preview: (name: string) => Promise<BackupPreview>
  /** Puts a backup in the place of the history, after making a backup of what was there. */
  restore: (name: string) => Promise<void>
  /** What merging a backup with the history would change. */
  previewMerge: (name: string) => Promise<MergePreview>
  /** Adds what a backup holds and the history does not, after making a backup of what was there. */
  merge: (name: string) => Promise<void>
  remove: (name: string) => Promise<void>
  /** A backup's bytes. */
  file: (name: string) => Promise<Uint8Array<ArrayBuffer>>
  /** The history as it is now, as the bytes of a history file. */
  stream: () => AsyncIterable<Uint8Array>
  /** Takes in a history file: a whole one becomes a backup, unsaved changes are added to the log. */
  importHistory: (bytes: AsyncIterable<Uint8Array>) => Promise<ImportReply>
  /** Names of backups that cannot be read whole. */
  verify: () => Promise<{ checked: number; damaged: string[] }>
  /** Deletes all of them. */
  erase: () => Promise<void>
  /** Resolves when nothing is being written any more. */
  close: () => Promise<void>
}

export type BackupsDeps = {
  /** The data folder. */
  folder: string
  log: AttemptLog
  open?: OpenFile
  nowMs?: () => number
  createTrial?: () => Trial
}

/** The backups of a data folder. Its log is open and owned by this process. */
export function createBackups(options: BackupsDeps): Backups {
  const defaults = { open: openFile, nowMs: () => Date.now(), createTrial: createCoreTrial }
  const { log, folder: dataFolder, open, nowMs, createTrial } = { ...defaults, ...options }
  const folder = join(dataFolder, 'backups')
  const backupFolder = openBackupFolder({ folder, open, nowMs })
  const places = { backupFolder, log, createTrial }
  let problem: string | null = null
  /** One at a time: a restore never meets a backup of the log it replaces. */
  const inTurn = createTurns()

  const make = async (kind: BackupKind): Promise<Backup> => {
    const text = wholeHistory(log, nowMs())
    const { name, madeAtMs, bytes } = await backupFolder.keep(kind, Readable.from(text).pipe(createGzip()))
    return { name, kind, madeAtMs, bytes }
  }

  const backUpIfDue = async () => {
    try {
      await backupFolder.tidy()
      const newest = (await backupFolder.list()).find(({ kind }) => kind === 'auto')
      const cursor = JSON.stringify(log.cursor())
      if (cursor === '{}') return
      if (newest && JSON.stringify((await backupFolder.read(newest.name)).header.cursor) === cursor) return
      await make('auto')
      await thin(backupFolder, nowMs())
      problem = null
    } catch (error) {
      problem = backupRefusal(error).message
    }
  }

  /** Changes the log by a backup, once what is there is in a backup of its own. */
  const change = async (name: string, how: typeof replaceLog) => {
    await backupFolder.pathOf(name)
    if (log.devices().length > 0) await make('before')
    await how({ ...places, open }, name)
  }

  return {
    list: async () => ({ backups: await backupFolder.list(), problem }),
    make: (kind) => inTurn(() => make(kind)),
    backUpIfDue: () => inTurn(backUpIfDue),
    preview: (name) => previewOf(places, name),
    restore: (name) => inTurn(() => change(name, replaceLog)),
    previewMerge: (name) => mergePreview(places, name),
    merge: (name) => inTurn(() => change(name, mergeLog)),
    remove: (name) => inTurn(() => backupFolder.remove(name)),
    file: async (name) => readFile(await backupFolder.pathOf(name)),
    stream: () => Readable.from(wholeHistory(log, nowMs())).pipe(createGzip()),
    importHistory: (gzip) => inTurn(() => importHistory(places, gzip)),
    verify: () => verifyAll(backupFolder),
    erase: () => inTurn(() => rm(folder, { recursive: true, force: true })),
    close: () => inTurn(async () => undefined),
  }
}

/** Removes automatic backups that are old and close to others. */
async function thin(backupFolder: BackupFolder, nowMs: number): Promise<void> {
  const auto = (await backupFolder.list()).filter(({ kind }) => kind === 'auto')
  const kept = keptTimes(
    auto.map(({ madeAtMs }) => madeAtMs),
    nowMs,
  )
  for (const { name, madeAtMs } of auto) if (!kept.has(madeAtMs)) await backupFolder.remove(name)
}

async function verifyAll(backupFolder: BackupFolder): Promise<{ checked: number; damaged: string[] }> {
  const damaged: string[] = []
  const backups = await backupFolder.list()
  for (const { name } of backups) {
    const found = await backupFolder.read(name).catch(() => null)
    if (!found?.isComplete) damaged.push(name)
  }
  return { checked: backups.length, damaged }
}
