/**
 * What is in a spool: a history, banks, unsaved texts, or all of them. Invariant: it is read as what a stranger may have made of it; neither the
 * log nor the banks in use are touched.
 */
import { createReadStream } from 'node:fs'
import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { z } from 'zod'
import { withoutEnding } from '#core/common/withoutEnding'
import { bankHead, carriedBanks, carriedHash } from '#bank/carrying/carriedBanks'
import { ArchiveRefused, unpackArchive } from '#bank/formats/archive/unpackArchive'
import { wholeHistory } from '../backups/historyFile'
import type { Backups } from '../backups/backups'
import type { Arrival, ArrivingBank } from '../contract/moving'
import { readDrafts } from '../drafts/drafts'
import { Refusal } from '../http/refusal'
import type { LibraryPort } from '../libraryPort'
import { openLog } from '../log/attemptLog'
import { entryNames, everythingVersion } from './everythingFile'
import { archiveName, arrivalLimits, placeIn, type Spool } from './spool'

export type ArrivalSources = {
  spool: Spool
  backups: Pick<Backups, 'importHistory'>
  library: LibraryPort
  banksFolder: string
  nowMs: () => number
  onProgress: (done: number, all: number) => void
  signal: AbortSignal
}

/** The most names of what was left out that are told. */
const toldLeftOut = 20

/** Reads it. Throws a `Refusal` in words for the person, or the signal's reason. */
export async function readArrival(sources: ArrivalSources): Promise<Arrival & { folder: string }> {
  const { spool, signal } = sources
  const { folder, leftOut } = (await isThere(join(spool.folder, archiveName)))
    ? await unpacked(sources)
    : { folder: spool.folder, leftOut: [] }
  signal.throwIfAborted()
  const history = await takeHistory(folder, sources)
  const arrivingFolder = join(folder, entryNames.banks)
  const banks: ArrivingBank[] = []
  for (const { name, files, refused } of await carriedBanks(arrivingFolder)) {
    signal.throwIfAborted()
    if (refused !== null) leftOut.push(`${name}: ${refused}`)
    else if (files.length > 0) banks.push(await arriving(name, { ...sources, arrivingFolder }))
  }
  const drafts = (await readDrafts(join(folder, entryNames.drafts))).length
  if (!history && banks.length + drafts === 0) throw nothingFound()
  const { brought = null, added = null } = history ?? {}
  return { history: brought, changes: added, banks, drafts, leftOut: leftOut.slice(0, toldLeftOut), folder }
}

async function unpacked({ spool, onProgress, signal }: ArrivalSources) {
  const folder = join(spool.folder, 'unpacked')
  await mkdir(folder)
  const places = new Set<string>()
  const placeOf = (path: string) => {
    const place = placeIn(path)
    // Two names may have one place; the second is left out, and told.
    if (place === null || place === archiveName || places.has(place)) return null
    places.add(place)
    return place
  }
  const unpacking = { folder, limits: arrivalLimits, placeOf, onProgress, signal }
  const issues = await unpackArchive(join(spool.folder, archiveName), unpacking).catch((error: unknown) => {
    throw error instanceof ArchiveRefused ? new Refusal('badRequest', error.message) : error
  })
  await checkManifest(folder)
  return { folder, leftOut: issues.map(({ message }) => message) }
}

const manifestSchema = z.object({ format: z.literal('rehearse-everything'), version: z.number() })

async function checkManifest(folder: string): Promise<void> {
  const path = join(folder, entryNames.manifest)
  const size = await stat(path).then(
    (stats) => stats.size,
    () => 0,
  )
  const parsed = manifestSchema.safeParse(
    size > 0 && size < 1_000_000 ? parseJson(await readFile(path, 'utf8')) : null,
  )
  if (!parsed.success) throw notEverything()
  if (parsed.data.version > everythingVersion)
    throw new Refusal(
      'notSupported',
      'This file was written by a newer Rehearse. Update Rehearse here, then import it again.',
    )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

type TakenHistory = { brought?: Arrival['history']; added?: number }

async function takeHistory(folder: string, { backups, nowMs }: ArrivalSources): Promise<TakenHistory | null> {
  const file = join(folder, entryNames.history)
  if (await isThere(file)) return backups.importHistory(createReadStream(file))
  if (!(await isThere(join(folder, 'log')))) return null
  const log = await openLog({ folder })
  try {
    return await backups.importHistory(Readable.from(wholeHistory(log, nowMs())).pipe(createGzip()))
  } finally {
    await log.close()
  }
}

async function arriving(
  name: string,
  { arrivingFolder, library }: Pick<ArrivalSources, 'library'> & { arrivingFolder: string },
): Promise<ArrivingBank> {
  const { id, title } = await bankHead(arrivingFolder, name)
  const here = library.list().find((bank) => bank.id === id)
  const about = { name, id, title, titleHere: here?.title ?? null, isReplaceable: here?.root === 'data' }
  if (!here) return { ...about, state: 'new' }
  const place = await library.placeOf(here.id)
  const isSame = place && (await hashAt(place)) === (await carriedHash(arrivingFolder, name))
  return { ...about, state: isSame ? 'same' : 'differs' }
}

/** The hash of a bank by its path. */
function hashAt(path: string): Promise<string> {
  const name = withoutEnding(path, '/\\').split(/[/\\]/).at(-1) ?? ''
  return carriedHash(join(path, '..'), name)
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

function notEverything(): Refusal {
  return new Refusal(
    'badRequest',
    'This zip file was not saved by Rehearse. To import questions from it, use Library, Import questions.',
  )
}

function nothingFound(): Refusal {
  return new Refusal(
    'badRequest',
    'Neither a history nor a bank of Rehearse was found. Choose a file that Rehearse has saved, or the whole data folder of another computer.',
  )
}
