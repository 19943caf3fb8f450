/**
 * The banks of all roots: found, compiled once, watched, and handed out by opaque id.
 * Invariants: a broken bank never hides another; of two banks with one id the earlier root's is used and the other says
 * so; a bank that a compile did not survive is not compiled again until its files change.
 */
import type { BankIndex, BankRoot, BankSummary, Note, NoteHead } from '#core/bank'
import type { BankId } from '#core/ids'
import type { Question } from '#core/question'
import { openCached } from './buildBank'
import { dropCompiled, pruneCache, readLines, type LineRequest } from './compiledCache'
import { createCompiler, type StartWorker } from './compiler'
import { createEntryReader } from './entryReader'
import { readBankFile } from './files/readFile'
import { listBanks, watchRoots, type FoundBank } from './libraryRoots'
import { defaultLimits } from './limits'
import { createPoisonMarks } from './poisonMarks'
import { shelve, type Entry } from './shelf'

export type LibraryOptions = {
  /** In the order of precedence. A folder need not be there yet. */
  roots: { root: BankRoot; folder: string }[]
  /** Where compiled banks are kept; null for nowhere. */
  cacheFolder: string | null
  startWorker: StartWorker
  /** How long a bank's files must be quiet before it is read again. */
  quietMs?: number
}

export type Library = {
  /** Usable banks first, then the others, each in the order of the roots and by name. */
  list: () => BankSummary[]
  /** True until every root has been read once. */
  isScanning: () => boolean
  find: (bankId: string) => BankSummary | null
  index: (bankId: string) => BankIndex | null
  /** Those that are there, in the order asked; null for an unknown bank. */
  questions: (bankId: string, ids: string[]) => Promise<Question[] | null>
  /** In the order to study them; null for an unknown bank. */
  notes: (bankId: string) => NoteHead[] | null
  /** The same, whole; null for an unknown bank. */
  allNotes: (bankId: string) => Promise<Note[] | null>
  note: (bankId: string, topic: string) => Promise<Note | null>
  /** A picture of the bank's assets folder; null when the bank has none of that name. */
  openAsset: (bankId: string, path: string) => Promise<{ bytes: Uint8Array } | null>
  subscribe: (listener: () => void) => () => void
  close: () => Promise<void>
}

/** Opens the library. Resolves when every bank that is in the cache can be used; others follow behind it. */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const { roots, cacheFolder, startWorker, quietMs = 150 } = options
  const compiler = createCompiler({ startWorker, cacheFolder })
  const readEntry = createEntryReader(compiler, createPoisonMarks(cacheFolder))
  const entries = new Map<string, Entry>()
  const listeners = new Set<() => void>()
  let shelf = shelve([])
  let isScanning = true
  let isClosed = false

  const publish = () => {
    shelf = shelve([...entries.values()])
    listeners.forEach((listener) => listener())
  }

  const refresh = async (changed: FoundBank) => {
    const found = entries.get(changed.path)?.found ?? changed
    const entry = await readEntry(found)
    if (isClosed) return
    if (entry) entries.set(found.path, entry)
    else entries.delete(found.path)
    publish()
  }

  const readLate = async (late: FoundBank[]) => {
    await Promise.all(late.map(refresh))
    isScanning = false
    if (isClosed) return
    publish()
    if (cacheFolder) await pruneCache(cacheFolder, inUse(entries))
  }

  const opened = await openFound((await Promise.all(roots.map(listBanks))).flat(), cacheFolder)
  for (const entry of opened) entries.set(entry.found.path, entry)
  publish()
  const reading = readLate(opened.filter(({ built }) => !built).map(({ found }) => found))
  const watcher = await watchRoots(roots, quietMs, (changed) => void refresh(changed))

  return {
    list: () => shelf.summaries,
    isScanning: () => isScanning,
    ...createAnswers({
      find: (bankId) => shelf.byId.get(bankId) ?? null,
      async rebuild({ found, built }) {
        if (cacheFolder && built) await dropCompiled(cacheFolder, built.key)
        await refresh(found)
        return entries.get(found.path) ?? null
      },
    }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      isClosed = true
      listeners.clear()
      await watcher.close()
      await compiler.close()
      await reading
    },
  }
}

/** Entries of the banks found, built where the cache has them as they are now. */
async function openFound(found: FoundBank[], cacheFolder: string | null): Promise<Entry[]> {
  const open = async (bank: FoundBank): Promise<Entry> => {
    const built = cacheFolder === null ? null : await openCached(bank.path, cacheFolder).catch(() => null)
    return { found: bank, built, fault: null }
  }
  return Promise.all(found.map(open))
}

function inUse(entries: ReadonlyMap<string, Entry>): { path: string; key: string }[] {
  return [...entries].flatMap(([path, { built }]) => (built ? [{ path, key: built.key }] : []))
}

type Shelved = { entry: Entry; summary: BankSummary }

type AnswerDeps = {
  find: (bankId: string) => Shelved | null
  /** Builds a bank again whose cache turned out to be damaged; null when it is gone. */
  rebuild: (entry: Entry) => Promise<Entry | null>
}

type Answers = Pick<Library, 'find' | 'index' | 'questions' | 'notes' | 'allNotes' | 'note' | 'openAsset'>

function createAnswers({ find, rebuild }: AnswerDeps): Answers {
  const linesOf = async (entry: Entry, requests: LineRequest[]): Promise<string[]> => {
    const { built } = entry
    if (!built) return []
    const lines = await readLines(built.lines, requests)
    if (lines) return lines
    const again = (await rebuild(entry))?.built
    return (again?.key === built.key && (await readLines(again.lines, requests))) || []
  }
  return {
    find: (bankId) => find(bankId)?.summary ?? null,
    index(bankId) {
      const index = find(bankId)?.entry.built?.index
      return index ? { id: bankId as BankId, hash: index.summary.hash, questions: index.questions } : null
    },
    async questions(bankId, ids) {
      const entry = find(bankId)?.entry
      if (!entry?.built) return null
      const { questions, spans } = entry.built.index
      const places = new Map<string, number>(questions.map(({ id }, place) => [id, place]))
      const requests = ids.flatMap((id): LineRequest[] => {
        const place = places.get(id)
        const [span, question] = place === undefined ? [] : [spans[place], questions[place]]
        return span && question ? [{ span, hash: question.hash }] : []
      })
      const lines = await linesOf(entry, requests)
      return lines.map((line, index) => ({ ...JSON.parse(line), hash: requests[index]?.hash }) as Question)
    },
    notes: (bankId) =>
      find(bankId)?.entry.built?.index.notes.map(({ topic, title }) => ({ topic, title })) ?? null,
    async allNotes(bankId) {
      const entry = find(bankId)?.entry
      if (!entry?.built) return null
      const lines = await linesOf(entry, entry.built.index.notes)
      return lines.map((line) => JSON.parse(line) as Note)
    },
    async note(bankId, topic) {
      const entry = find(bankId)?.entry
      const note = entry?.built?.index.notes.find((candidate) => candidate.topic === topic)
      if (!entry || !note) return null
      const [line] = await linesOf(entry, [{ span: note.span, hash: note.hash }])
      return line === undefined ? null : (JSON.parse(line) as Note)
    },
    async openAsset(bankId, path) {
      const built = find(bankId)?.entry.built
      if (!built?.index.assets.some((asset) => asset.path === path)) return null
      const bytes = await readBankFile(built.root, `assets/${path}`, defaultLimits.assetBytes).catch(
        () => null,
      )
      return bytes && { bytes }
    },
  }
}
