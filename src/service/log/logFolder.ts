/**
 * The folder `log` as a whole: moved away when everything is erased, changed for another one when a backup is restored.
 * Invariant: whatever interrupts a change, the next start finds one whole log: the old one or the new one.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { moveFile } from '#bank/files/replaceFile'

const log = 'log'
const prefixes = { erased: 'erased-', replaced: 'replaced-', incoming: 'incoming-' }

/** Takes the log out of the way. A replaced one comes back when nothing takes its place; an erased one never does. */
export async function moveLogAway(folder: string, why: 'erased' | 'replaced'): Promise<void> {
  await mkdir(join(folder, log), { recursive: true, mode: 0o700 })
  await moveFile(join(folder, log), join(folder, prefixes[why] + randomUUID()))
}

/** A new folder to write another log into. */
export async function makeIncoming(folder: string): Promise<string> {
  const path = join(folder, prefixes.incoming + randomUUID())
  await mkdir(path, { mode: 0o700 })
  return path
}

/** Puts a log that was written in place of the one that was moved away. */
export async function moveIn(folder: string, path: string): Promise<void> {
  await moveFile(path, join(folder, log))
}

/**
 * Ends what a crash cut: brings a replaced log back if it has no successor, and removes what is of no more use, half
 * written files included. Returns what the person should know: what was to be erased and could not be.
 */
export async function finishSwaps(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  const replaced = names.find((name) => name.startsWith(prefixes.replaced))
  if (replaced !== undefined && !names.includes(log))
    await moveFile(join(folder, replaced), join(folder, log))
  const useless = Object.values(prefixes)
  const notices: string[] = []
  for (const name of names.filter((candidate) => useless.some((prefix) => candidate.startsWith(prefix)))) {
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => {
      if (name.startsWith(prefixes.erased)) notices.push(notErased(name))
    })
  }
  await removeHalfWritten(folder)
  return notices
}

function notErased(name: string): string {
  return `Erasing your data could not be finished: the folder ${name} in the data folder is still there. Close programs that use it and start Rehearse again, or delete it by hand.`
}

/** What an atomic write leaves behind when it is cut. This process owns the folder, so nobody is writing them. */
async function removeHalfWritten(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch((): string[] => [])
  // Profiles of browsers have files of their own.
  const ours = names.filter((name) => /^(?:[^/\\]+|(?:log|backups)[/\\].+)\.[\d-]+\.tmp$/.test(name))
  for (const name of ours) await rm(join(folder, name), { force: true }).catch(() => undefined)
}
