/** The contract of key conflicts: questions that banks share, and whether they are keyed alike. */
import type { WordingHash } from '#core/bank/ids'
import type { SharedWording } from '#core/problems/keyRuling'

/** POST /api/conflicts: `wordings` are those a ruling is known of; they are told although no bank disagrees any more. */
export type ConflictsRequest = { wordings: WordingHash[] }
export type ConflictsReply = { shared: SharedWording[] }
