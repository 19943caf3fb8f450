/**
 * What arrives from another computer, from its first byte until it is taken in or given up.
 * Invariants: one at a time; given up it leaves nothing; a bank appears whole or not at all.
 */
import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import type { StartWorker } from '#bank/compile/compiler'
import { startImportThread } from '#bank/importing/importThread'
import { moveBankIn, PlaceTaken } from '#bank/importing/placeBank'
import type { Backups } from '../backups/backups'
import type {
  Arrival,
  ArrivalState,
  ArrivingBank,
  BankAct,
  TakeBanksReply,
  TakeBanksRequest,
} from '../contract/moving'
import type { Drafts } from '../drafts/drafts'
import { Refusal } from '../http/refusal'
import { confirmLimitMs, idleMs } from '../imports/limits'
import type { LibraryPort } from '../libraryPort'
import { storageRefusal } from '../log/files'
import { takeDrafts } from './takeDrafts'
import { readArrival } from './readArrival'
import { createSpool, removeSpools, type Spool } from './spool'

export type Arrivals = {
  /** Opens one; another that was open is given up. */
  open: () => Promise<string>
  addPart: (
    arrivalId: string,
    part: { path: string; isFirst: boolean; bytes: AsyncIterable<Uint8Array> },
  ) => Promise<number>
  /** Starts reading; the state says when it is done. */
  read: (arrivalId: string) => void
  state: (arrivalId: string) => ArrivalState
  takeBanks: (arrivalId: string, request: TakeBanksRequest) => Promise<TakeBanksReply>
  end: (arrivalId: string, keepsHistory: boolean) => Promise<void>
  close: () => Promise<void>
}

export type ArrivalsDeps = {
  dataFolder: string
  banksFolder: string
  backups: Pick<Backups, 'importHistory' | 'remove'>
  drafts: Drafts
  library: LibraryPort
  startWorker: StartWorker
  nowMs?: () => number
}

type Session = {
  id: string
  spool: Spool
  state: ArrivalState
  /** Where its banks lie, once it was read. */
  folder: string
  stop: AbortController
  working: Promise<unknown>
  idle: NodeJS.Timeout | undefined
}

/** Nothing has arrived yet. What a crash left of an earlier arrival is removed. */
export function createArrivals(deps: ArrivalsDeps): Arrivals {
  let session: Session | null = null
  const tidied = removeSpools(deps.dataFolder)

  const found = (arrivalId: string): Session => {
    if (session?.id !== arrivalId) throw new Refusal('notFound', 'This import is over. Start it again.')
    const current = session
    clearTimeout(current.idle)
    current.idle = setTimeout(() => void give(current, false).catch(() => undefined), idleMs).unref()
    return current
  }
  const give = async (given: Session, keepsHistory: boolean) => {
    if (session === given) session = null
    clearTimeout(given.idle)
    given.stop.abort()
    await given.working.catch(() => undefined)
    const { state } = given
    const history = state.status === 'ready' ? state.arrival.history : null
    if (history && !keepsHistory) await deps.backups.remove(history.name).catch(() => undefined)
    await given.spool.remove()
  }

  return {
    async open() {
      await tidied
      if (session) await give(session, false)
      const id = randomUUID()
      const spool = await createSpool(deps.dataFolder)
      const working = Promise.resolve()
      const state = { status: 'receiving' } as const
      session = { id, spool, state, folder: '', stop: new AbortController(), working, idle: undefined }
      return found(id).id
    },
    async addPart(arrivalId, { path, isFirst, bytes }) {
      const current = found(arrivalId)
      if (current.state.status !== 'receiving') throw tooLate()
      return current.spool.add(path, isFirst, bytes)
    },
    read(arrivalId) {
      const current = found(arrivalId)
      if (current.state.status !== 'receiving') throw tooLate()
      current.working = readInto(current, deps)
    },
    state: (arrivalId) => found(arrivalId).state,
    async takeBanks(arrivalId, { banks }) {
      const current = found(arrivalId)
      if (current.state.status !== 'ready') throw tooLate()
      const { arrival } = current.state
      const taking = takeAll(current.folder, arrival, { banks, deps })
      current.working = taking
      return taking
    },
    end: (arrivalId, keepsHistory) => give(found(arrivalId), keepsHistory),
    async close() {
      await tidied.catch(() => undefined)
      if (session) await give(session, true)
    },
  }
}

async function readInto(session: Session, deps: ArrivalsDeps): Promise<void> {
  const { spool, stop } = session
  session.state = { status: 'reading', done: 0, all: 0 }
  const onProgress = (done: number, all: number) => (session.state = { status: 'reading', done, all })
  const { nowMs = () => Date.now(), ...sources } = deps
  try {
    const { folder, ...arrival } = await readArrival({
      ...sources,
      spool,
      nowMs,
      onProgress,
      signal: stop.signal,
    })
    session.folder = folder
    session.state = { status: 'ready', arrival }
  } catch (error) {
    session.state = { status: 'failed', message: storageRefusal(error).message }
  }
}

async function takeAll(
  folder: string,
  arrival: Arrival,
  { banks, deps }: TakeBanksRequest & { deps: ArrivalsDeps },
): Promise<TakeBanksReply> {
  const problems: TakeBanksReply['problems'] = []
  let taken = 0
  for (const { name, act } of banks) {
    const bank = arrival.banks.find((candidate) => candidate.name === name)
    if (!bank || act === 'leave') continue
    try {
      await take(join(folder, 'banks', name), bank, { act, deps })
      taken += 1
    } catch (error) {
      problems.push({ title: bank.title, message: wordsOf(error) })
    }
  }
  return { taken, drafts: await takeDrafts(folder, arrival.banks, deps), problems }
}

async function take(
  from: string,
  bank: ArrivingBank,
  { act, deps }: { act: BankAct; deps: ArrivalsDeps },
): Promise<void> {
  const { banksFolder, library } = deps
  if (act === 'both') return copyIn(from, bank, deps)
  const place = act === 'replace' ? await library.placeOf(bank.id) : null
  if (act === 'replace' && (!place || !bank.isReplaceable))
    throw new Refusal(
      'badRequest',
      'the bank it would replace is not in your banks folder. Keep both instead.',
    )
  const folderName = place ? basename(place) : bank.name
  await moveBankIn(from, { banksFolder, folderName, isNew: place === null })
}

/** A bank beside the one here that has its id. */
async function copyIn(
  from: string,
  bank: ArrivingBank,
  { banksFolder, library, startWorker }: ArrivalsDeps,
): Promise<void> {
  const thread = startImportThread({ startWorker, onProgress: () => undefined })
  try {
    const takenIds = library.list().map(({ id }) => id)
    const call = { act: 'copy' as const, from, title: `${bank.title} (imported)`, takenIds, banksFolder }
    const reply = await thread.ask({ name: 'author', call }, confirmLimitMs)
    if ('refusal' in reply) throw new Refusal(reply.refusal.code, reply.refusal.message)
  } finally {
    thread.end()
  }
}

function wordsOf(error: unknown): string {
  if (error instanceof PlaceTaken)
    return 'a folder of this name is in your banks folder already. Rename it, then import again.'
  return storageRefusal(error).message
}

function tooLate(): Refusal {
  return new Refusal('badRequest', 'This import has moved on. Start it again to change it.')
}
