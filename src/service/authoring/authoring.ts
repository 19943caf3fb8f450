/**
 * The workbench's thread, seen from the service: started when it is first needed, ended when it is left alone.
 * Invariants: a bank cannot hold up the rest of the program; only banks in the data folder are written.
 */
import type { StartWorker } from '#bank/compile/compiler'
import type {
  AuthoringAct,
  AuthoringActs,
  AuthoringAnswers,
  AuthoringCall,
  AuthoringReply,
  NewBank,
} from '#bank/authoring/authoringTypes'
import { picturesPrefix } from '#bank/authoring/picturesPrefix'
import { ImportFailure, startImportThread, type ImportThread } from '#bank/importing/importThread'
import { Refusal } from '../http/refusal'
import { confirmLimitMs, idleMs } from '../imports/limits'
import type { LibraryPort } from '../libraryPort'

export type Authoring = {
  /** Throws a `Refusal` in words for the person. */
  ask: <Act extends AskedAct>(act: Act, given: AuthoringActs[Act]) => Promise<AuthoringAnswers[Act]>
  create: (bank: NewBank) => Promise<AuthoringAnswers['create']>
  /** Copies a bank of the library, whichever root it is of. */
  copy: (bankId: string) => Promise<AuthoringAnswers['copy']>
  /** What was changed in a copy since it was made, for the authors of its original. */
  patch: (folderName: string) => Promise<AuthoringAnswers['patch']>
  /** A picture of a bank on the workbench; null for any other id. */
  picture: (picturesId: string, path: string) => Promise<Uint8Array | null>
  /** Ends the thread. */
  close: () => void
}

type AskedAct = Exclude<AuthoringAct, 'create' | 'copy' | 'patch' | 'pictureBytes'>

export type AuthoringDeps = {
  startWorker: StartWorker
  library: LibraryPort
  banksFolder: string
  /** ISO date. */
  today: () => string
}

/** A workbench without a thread yet. */
export function createAuthoring({ startWorker, library, banksFolder, today }: AuthoringDeps): Authoring {
  let thread: ImportThread | null = null
  let idle: NodeJS.Timeout | undefined

  const end = () => {
    clearTimeout(idle)
    thread?.end()
    thread = null
  }
  const ask = async <Act extends AuthoringAct>(act: Act, given: AuthoringActs[Act]) => {
    clearTimeout(idle)
    idle = setTimeout(end, idleMs).unref()
    thread ??= startImportThread({ startWorker, onProgress: () => undefined })
    const own = thread
    const call = { act, banksFolder, ...given } as unknown as AuthoringCall
    const reply = (await own.ask({ name: 'author', call }, confirmLimitMs).catch((error: unknown) => {
      // Whatever ended this thread, the next question has one of its own.
      if (thread === own) end()
      throw error instanceof ImportFailure ? new Refusal('storageFailed', stopped) : error
    })) as AuthoringReply<Act>
    if ('refusal' in reply) throw new Refusal(reply.refusal.code, reply.refusal.message)
    return reply.answer
  }
  const takenIds = () => library.list().map(({ id }) => id)

  return {
    ask,
    create: (bank) => ask('create', { bank, takenIds: takenIds(), today: today() }),
    async copy(bankId) {
      const [from, found] = await Promise.all([library.placeOf(bankId), library.find(bankId)])
      if (!from || !found) throw new Refusal('notFound', 'This bank isn’t in the library anymore.')
      return ask('copy', { from, title: `${found.title} (my copy)`, takenIds: takenIds() })
    },
    async patch(folderName) {
      const { copiedFrom } = await ask('desk', { folderName })
      const from = copiedFrom && (await library.placeOf(copiedFrom.bankId))
      if (!from)
        throw new Refusal('notFound', 'The bank this one was copied from isn’t in the library anymore.')
      return ask('patch', { folderName, from })
    },
    async picture(picturesId, path) {
      if (!picturesId.startsWith(picturesPrefix)) return null
      const folderName = picturesId.slice(picturesPrefix.length)
      return ask('pictureBytes', { folderName, path }).catch(() => null)
    },
    close: end,
  }
}

const stopped =
  'Reading this bank took too long or too much memory and was stopped. Nothing was changed; split its files, or edit them in a text editor.'
