/** The contract of deleting banks of the person's own, and of bringing them back. */

/** POST /api/banks/:bankId/remove, with the page that writes: takes a bank out of the banks folder. */
export type RemoveBankRequest = { page: string }
export type RemoveBankReply = { removed: RemovedBank }

/** A bank that was deleted and is kept; `name` tells it from the others. Epoch milliseconds. */
export type RemovedBank = { name: string; title: string; removedAtMs: number }

/** GET /api/removed-banks: what can be brought back, the last one first. */
export type RemovedBanksReply = { removed: RemovedBank[] }

/** POST /api/removed-banks/:name/restore, with the page that writes: puts the bank back where it was. */
export type RestoreBankRequest = { page: string }
