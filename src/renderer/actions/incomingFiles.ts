/**
 * Files a person gave the page: chosen, dropped (folders as well) or pasted. Whoever has them hands them to the import
 * screen through `useIncoming`.
 */
import { create } from 'zustand'
import { incomingWords } from '../wording/en/incoming'

/** `path` is relative to what was given, with forward slashes. */
export type IncomingFile = { path: string; file: Blob }

/** Waiting for the import screen; null when there are none. */
export const useIncoming = create<{ files: IncomingFile[] | null }>(() => ({ files: null }))

/** Waiting for Settings; null when there are none. */
export const useArriving = create<{ files: IncomingFile[] | null }>(() => ({ files: null }))

/** As many as an import takes. */
const mostFiles = 20_000

/** Files of a file field; those of a folder come with their place in it. */
export function chosenFiles(files: Iterable<File>): IncomingFile[] {
  return [...files]
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    .filter(({ path }) => !isPassedOver(path))
}

/** Text from a field or the clipboard. */
export function pastedFile(text: string): IncomingFile {
  return { path: 'pasted.txt', file: new Blob([text]) }
}

/** Whether something that is dragged could be imported. */
export function hasFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false
}

/**
 * What was dropped, folders with all that is in them. Rejects with a sentence when it is more than an import takes or
 * cannot be read. Has to be called before the drop event is over.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<IncomingFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry())
  // What does not lie in a file system, such as a picture dragged out of a page, has no entry.
  const files = entries.every((entry) => entry === null) ? [...transfer.files] : []
  const found = chosenFiles(files)
  for (const entry of entries) if (entry) await gather(entry, entry.name, found)
  return found
}

async function gather(entry: FileSystemEntry, path: string, found: IncomingFile[]): Promise<void> {
  if (isPassedOver(path)) return
  if (found.length >= mostFiles) throw new Error(incomingWords.tooManyFiles)
  if (isFileEntry(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject)).catch(() => {
      throw new Error(incomingWords.unreadable(path))
    })
    found.push({ path, file })
  } else if (isFolderEntry(entry)) {
    for (const child of await childrenOf(entry)) await gather(child, `${path}/${child.name}`, found)
  }
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

/** A reader hands out a hundred at a time, and none when there are no more. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) return children
    children.push(...part)
  }
}

/** What version control, systems and package managers leave in folders. */
function isPassedOver(path: string): boolean {
  return path
    .split('/')
    .some((step) => step.startsWith('.') || step === 'node_modules' || step === '__MACOSX')
}

/** Whether these are what Rehearse itself has saved: everything in one file, or a data folder. By their names alone. */
export function isFromRehearse(files: readonly IncomingFile[]): boolean {
  const [first] = files
  if (files.length === 1) return /(?:^|\/)rehearse-[\w-]+\.(?:zip|ndjson\.gz)$/.test(first?.path ?? '')
  return (
    files.some(({ path }) => /^[^/]+\/data\.json$/.test(path)) &&
    files.some(({ path }) => /\/log\//.test(path))
  )
}
