/**
 * The contract of moving to another computer: everything in one file, and what such a file, a history file or another
 * computer's data folder brings. An arrival lives in the service until it is taken in or given up; the history and the
 * banks in use are not touched before the person says so.
 */
import type { Backup } from '../contract'

/**
 * GET /api/everything: history and banks of the person's own as one zip file, `application/octet-stream`, written as it is
 * read; its name in `content-disposition`.
 */

/** POST /api/arrivals: opens one, in the place of another that was open. */
export type ArrivalOpened = { arrivalId: string }

/**
 * POST /api/arrivals/:arrivalId/part?path=…&isFirst=true|false, `application/octet-stream`: a piece of a file, in order.
 * `path` is inside the data folder, or the name of a single file. Files that nothing is read from are passed over.
 */
export type ArrivalPart = { bytes: number }

/**
 * `same`: a bank with this id and content is here. `differs`: one with this id and other content. `title` as the bank
 * says, `name` is that of its folder or file there, which names it in requests.
 */
export type ArrivingBank = {
  name: string
  id: string
  title: string
  state: 'new' | 'same' | 'differs'
  /** Title of the bank here that has its id; null where there is none. */
  titleHere: string | null
  /** The bank here is in the banks folder, and can be replaced. */
  isReplaceable: boolean
}

/** `history` is among the backups by now. `changes`: unsaved changes that were in a history file, and were added. */
export type Arrival = {
  history: Backup | null
  changes: number | null
  banks: ArrivingBank[]
  /** How many unsaved texts of the workbench. */
  drafts: number
  /** What could not be read, in words for the person. */
  leftOut: string[]
}

/** GET /api/arrivals/:arrivalId. `failed` says why, in words for the person. */
export type ArrivalState =
  | { status: 'receiving' }
  | { status: 'reading'; done: number; all: number }
  | { status: 'ready'; arrival: Arrival }
  | { status: 'failed'; message: string }

/** `both`: as a copy with an id of its own, to which no history belongs. */
export const bankActs = ['add', 'replace', 'both', 'leave'] as const
export type BankAct = (typeof bankActs)[number]

/** POST /api/arrivals/:arrivalId/banks: takes banks in, and unsaved texts with them. Banks not named are left. */
export type TakeBanksRequest = { banks: { name: string; act: BankAct }[] }
/**
 * `taken`: how many are in the banks folder now. `drafts`: how many unsaved texts are new here. `problems`: why a bank is not, in words that go on after its title; the
 * others are there all the same.
 */
export type TakeBanksReply = { taken: number; drafts: number; problems: { title: string; message: string }[] }

/** POST /api/arrivals/:arrivalId/end: `keepsHistory` false: the history that came is no backup any more. */
export type EndArrivalRequest = { keepsHistory: boolean }
