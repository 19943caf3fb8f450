/**
 * Texts that were typed on the workbench and not saved, a small file each in the data folder: they outlive the browser's
 * storage and move with everything else.
 * Invariants: a file is the old text or the new one; one that cannot be read is passed over and left where it is.
 */
import { createHash } from 'node:crypto'
import type { open as openFile } from 'node:fs/promises'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { listLimits, sizeLimits } from '#core/bank/textLimits'
import { createTurns } from '#core/common/inTurn'
import { writeAtomically } from '#bank/files/replaceFile'
import type { Draft, DraftPlace } from '../contract/drafts'
import { Refusal } from '../http/refusal'
import { storageRefusal } from '../log/files'
import { draftSchema } from '../schemas/draftSchemas'

export type Drafts = {
  /** By bank and name; what cannot be read is not among them. */
  list: () => Promise<Draft[]>
  /** Keeps a text in the place of the one before. Throws `tooLarge`, or a storage refusal. */
  keep: (draft: Draft) => Promise<void>
  /** Forgets one; nothing happens where there is none. */
  remove: (place: DraftPlace) => Promise<void>
  /** Forgets all of them. */
  erase: () => Promise<void>
}

/** The folder's name in the data folder, and in a file with everything. */
export const draftsName = 'drafts'

/** What a file of a draft is called. */
export const draftFilePattern = /^[0-9a-f]{32}\.json$/

/** The name of a draft's file: one for each place, whatever is in the names. */
export function draftFileName({ folderName, name }: DraftPlace): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([folderName, name]))
    .digest('hex')
  return `${digest.slice(0, 32)}.json`
}

/** A draft from its file; null when it is none, or too long. */
export async function readDraft(path: string): Promise<Draft | null> {
  try {
    if ((await stat(path)).size > sizeLimits.draftFile) return null
    const { success, data } = draftSchema.safeParse(JSON.parse(await readFile(path, 'utf8')))
    return success ? data : null
  } catch {
    return null
  }
}

/** The drafts in a folder, as many as are kept; a folder that is not there has none. */
export async function readDrafts(folder: string): Promise<Draft[]> {
  const drafts: Draft[] = []
  for (const file of (await readdir(folder).catch((): string[] => [])).toSorted()) {
    if (drafts.length === listLimits.drafts) break
    const draft = draftFilePattern.test(file) ? await readDraft(join(folder, file)) : null
    if (draft && draftFileName(draft) === file) drafts.push(draft)
  }
  return drafts.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

function orderOf({ folderName, name }: DraftPlace): string {
  return JSON.stringify([folderName, name])
}

type DraftsDeps = { dataFolder: string; open?: typeof openFile }

/** The drafts of a data folder. */
export function createDrafts({ dataFolder, open }: DraftsDeps): Drafts {
  const folder = join(dataFolder, draftsName)
  // Of two texts for one place the later one stays.
  const inTurn = createTurns()
  const keep = async (draft: Draft) => {
    const file = draftFileName(draft)
    const content = JSON.stringify(draft)
    if (Buffer.byteLength(content) > sizeLimits.draftFile) throw tooLong()
    const others = (await readdir(folder).catch((): string[] => [])).filter(
      (name) => draftFilePattern.test(name) && name !== file,
    )
    if (others.length >= listLimits.drafts) throw tooMany()
    await writeAtomically(join(folder, file), content, { isDurable: true, ...(open ? { open } : {}) })
  }
  return {
    list: () => inTurn(() => readDrafts(folder)),
    keep: (draft) => inTurn(() => keep(draft)).catch(refuse),
    remove: (place) => inTurn(() => rm(join(folder, draftFileName(place)), { force: true })).catch(refuse),
    erase: () => inTurn(() => rm(folder, { recursive: true, force: true })),
  }
}

function refuse(error: unknown): never {
  throw storageRefusal(error)
}

function tooLong(): Refusal {
  return new Refusal('tooLarge', 'This text is too long to be kept. Save it, or make it shorter.')
}

function tooMany(): Refusal {
  return new Refusal(
    'tooLarge',
    `${listLimits.drafts} texts are kept unsaved, and no more can be. Save or discard some of them.`,
  )
}
