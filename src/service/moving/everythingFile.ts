/**
 * Everything in one file: a zip with the history, the banks of the person's own, and unsaved texts, written while it is read.
 * Invariant: no more of it is held than one piece of a file, however much there is.
 */
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { carriedBanks } from '#bank/carrying/carriedBanks'
import { imageType } from '#bank/files/bankParts'
import { draftFileName, draftsName, type Drafts } from '../drafts/drafts'

/** What the file says of itself. Only `format` and `version` are gone by. */
export type Manifest = {
  format: 'rehearse-everything'
  version: number
  madeAtMs: number
  /** Banks that are not in the file, each with the reason. */
  leftOut: string[]
}

/** Names in the file. Banks lie below `banks/` as in the banks folder. */
export const entryNames = {
  manifest: 'rehearse.json',
  history: 'history.ndjson.gz',
  banks: 'banks/',
  drafts: `${draftsName}/`,
}

/** The format this program writes and the newest it reads. */
export const everythingVersion = 1

export type EverythingSources = {
  /** A history file. */
  history: AsyncIterable<Uint8Array>
  drafts: Pick<Drafts, 'list'>
  banksFolder: string
  madeAtMs: number
}

/** The bytes of the file. Rejects when a file of a bank is gone or cannot be read: what is saved is whole. */
export async function* everythingFile(sources: EverythingSources): AsyncGenerator<Uint8Array> {
  const zip = createZip()
  const banks = await carriedBanks(sources.banksFolder)
  const leftOut = banks.flatMap(({ name, refused }) => (refused === null ? [] : [`${name}: ${refused}`]))
  yield* zip.add(entryNames.history, sources.history)
  for (const { path } of banks.flatMap(({ files }) => files))
    yield* zip.add(entryNames.banks + path, createReadStream(join(sources.banksFolder, path)))
  for (const draft of await sources.drafts.list())
    yield* zip.add(entryNames.drafts + draftFileName(draft), [Buffer.from(JSON.stringify(draft))])
  const manifest: Manifest = {
    format: 'rehearse-everything',
    version: everythingVersion,
    madeAtMs: sources.madeAtMs,
    leftOut,
  }
  yield* zip.add(entryNames.manifest, [Buffer.from(JSON.stringify(manifest, null, 2))])
  yield* zip.end()
}

function createZip() {
  const written: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    written.push(bytes)
  })
  return {
    async *add(name: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
      const entry = isPacked(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
      zip.add(entry)
      for await (const bytes of content) {
        entry.push(bytes)
        yield* written.splice(0)
      }
      entry.push(new Uint8Array(), true)
      yield* written.splice(0)
    },
    *end() {
      zip.end()
      yield* written.splice(0)
    },
  }
}

function isPacked(name: string): boolean {
  return name.endsWith('.gz') || (imageType(name) !== null && !name.endsWith('.svg'))
}
