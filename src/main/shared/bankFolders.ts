/** Folders of banks the person added, as a list in the data folder. */
import { open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeAtomically } from '#bank/files/replaceFile'
import { storageRefusal } from '#service/log/files'
import { Refusal } from '#service/http/refusal'

const foldersSchema = z.array(z.string().min(1))
const bankFile = /^bank\.(yaml|yml|json)$/i

/** The folders added so far. A list that cannot be read is an empty one. */
export async function readBankFolders(dataFolder: string): Promise<string[]> {
  const text = await readFile(listFile(dataFolder), 'utf8').catch(() => '[]')
  try {
    return foldersSchema.parse(JSON.parse(text))
  } catch {
    // Not ours to mend: whoever wrote it sees that the folders are missing in the Library.
    return []
  }
}

/** Keeps the list. Throws a `Refusal` when the disk does not take it. */
export async function saveBankFolders(dataFolder: string, folders: readonly string[]): Promise<void> {
  const text = `${JSON.stringify(folders, null, 2)}\n`
  await writeAtomically(listFile(dataFolder), text, { open, isDurable: true }).catch((error: unknown) => {
    throw storageRefusal(error)
  })
}

/** Throws a `Refusal` that says what to choose instead when a folder is none with banks in it. */
export async function checkBankFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  if (entries.some(({ name }) => bankFile.test(name))) {
    throw new Refusal('badRequest', 'This folder is a bank itself. Choose the folder it lies in.')
  }
  for (const entry of entries.filter((each) => each.isDirectory())) {
    const names = await readdir(join(folder, entry.name)).catch(() => [])
    if (names.some((name) => bankFile.test(name))) return
  }
  throw new Refusal(
    'badRequest',
    'There is no bank in this folder. Choose one that holds banks: folders with a bank.yaml in each.',
  )
}

function listFile(dataFolder: string): string {
  return join(dataFolder, 'bank-folders.json')
}
