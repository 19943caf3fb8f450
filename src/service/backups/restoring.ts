/**
 * From a backup back to the log: looking into it, putting it in the log's place, adding what a page could not save.
 * Invariant: a change is tried before the log takes it in; one that could not be shown is passed over and counted.
 */
import { rm } from 'node:fs/promises'
import { createHistoryCount } from '#core/log/historySummary'
import type { LogEvent } from '#core/log/logEvent'
import type { BackupPreview, ImportReply } from '../contract'
import type { AttemptLog } from '../log/attemptLog'
import type { OpenFile } from '../log/files'
import { addChanges } from './addChanges'
import { backupRefusal } from './backupFolder'
import { createIncomingLog } from './incomingLog'
import { readTried, type TriedBackups } from './triedBackup'

type Places = TriedBackups & { log: AttemptLog }

/** What a backup holds beside what is in use. */
export async function previewOf(
  { backupFolder, log, createTrial }: Places,
  name: string,
): Promise<BackupPreview> {
  const there = createHistoryCount()
  const { header, unreadable, isComplete } = await readTried({ backupFolder, createTrial }, name, there.add)
  const here = createHistoryCount()
  for await (const text of log.read({})) {
    for (const line of text.trimEnd().split('\n')) here.add(JSON.parse(line) as LogEvent)
  }
  return {
    madeAtMs: header.madeAtMs,
    there: there.summary(),
    here: here.summary(),
    unreadable,
    isComplete,
  }
}

/** Writes what can be read and shown of a backup as a log of its own and changes it for the one in use. */
export async function replaceLog(
  { backupFolder, log, createTrial, open }: Places & { open: OpenFile },
  name: string,
): Promise<void> {
  const path = await log.incomingFolder()
  try {
    const incoming = createIncomingLog(path, open)
    const { header } = await readTried({ backupFolder, createTrial }, name, incoming.add)
    await incoming.close(header.follows)
    // Those in use until now are named, too: if the change is cut short they are read in the right order as well.
    await log.replace(path, [...new Set([...header.devices, ...log.devices()])])
  } catch (error) {
    await rm(path, { recursive: true, force: true }).catch(() => undefined)
    throw backupRefusal(error)
  }
}

/** Takes in a history file: a whole one stays as a backup, unsaved changes go into the log. */
export async function importHistory(
  { backupFolder, log, createTrial }: Places,
  gzip: AsyncIterable<Uint8Array>,
): Promise<ImportReply> {
  const { header, name, kind, madeAtMs, bytes } = await backupFolder.keep('brought', gzip)
  if (header.kind === 'whole') return { brought: { name, kind, madeAtMs, bytes } }
  try {
    return await addChanges({ log, trial: createTrial() }, (take) => backupFolder.read(name, take))
  } finally {
    await backupFolder.remove(name)
  }
}
