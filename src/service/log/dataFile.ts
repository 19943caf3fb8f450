/**
 * `data.json`: what a data folder is, by which program it may be used, and which device writes its log.
 * Invariant: a folder of a newer format is refused before anything in it is touched.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import type { DeviceId } from '#core/bank/ids'
import { Refusal } from '../http/refusal'
import { id } from '../schemas/schemaParts'
import { writeAtomically } from '#bank/files/replaceFile'
import { errorCode, readWhole, realDisk, setAside, type Disk, type OpenFile } from './files'

/** The format this program writes and the newest it reads. */
const formatVersion = 1

const dataSchema = z.object({
  formatVersion: z.literal(formatVersion),
  dataFolderId: z.uuid(),
  device: z.uuid().transform((device) => device as DeviceId),
  /** Devices whose changes came before this one's, oldest first: those of a history that was restored. */
  earlier: z.array(id<DeviceId>()).default([]),
})

/** `dataFolderId` is opaque and changes when everything is erased; `device` is this folder's writer. */
export type DataFile = z.infer<typeof dataSchema>

/**
 * The data file of a folder; null when there is none yet, `unreadable` when it is damaged. Writes nothing.
 * Throws `notSupported` when a newer program made the folder.
 */
export async function readDataFile(
  folder: string,
  disk: Disk = realDisk,
): Promise<DataFile | null | 'unreadable'> {
  const file = await readWhole(join(folder, 'data.json'), disk).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  })
  if (file === null) return null
  const data = parseJson(file.toString())
  const version = z.object({ formatVersion: z.number() }).safeParse(data)
  if (version.success && version.data.formatVersion > formatVersion) {
    throw new Refusal(
      'notSupported',
      `This data folder was written by a newer Rehearse (format ${version.data.formatVersion}; this one reads format ${formatVersion}). Start the newer Rehearse, or set REHEARSE_HOME to another folder.`,
    )
  }
  const parsed = dataSchema.safeParse(data)
  return parsed.success ? parsed.data : 'unreadable'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Writes a data file with a new device and a new folder id. `earlier` are devices whose changes come before its own. */
export async function createDataFile(
  folder: string,
  open: OpenFile,
  earlier: DeviceId[] = [],
): Promise<DataFile> {
  const device = randomUUID() as DeviceId
  const data: DataFile = { formatVersion, dataFolderId: randomUUID(), device, earlier }
  await writeAtomically(join(folder, 'data.json'), `${JSON.stringify(data, null, 2)}\n`, {
    open,
    isDurable: true,
  })
  return data
}

/**
 * The data file, made when there is none. A damaged one is set aside and replaced: its log is then read as that of
 * another device, and `notice` says so.
 */
export async function openDataFile(
  folder: string,
  disk: Disk,
): Promise<{ data: DataFile; notice: string | null }> {
  const found = await readDataFile(folder, disk)
  if (found !== null && found !== 'unreadable') return { data: found, notice: null }
  if (found === 'unreadable') await setAside(join(folder, 'data.json'))
  const notice =
    found === null
      ? null
      : 'The file data.json was damaged and has been replaced; the damaged one is kept beside it. Your history is read from the attempt log, which is a file of its own.'
  return { data: await createDataFile(folder, disk.open), notice }
}
