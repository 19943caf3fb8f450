/** What the page asks of the service about deleted banks. */
import type { BankId } from '#core/bank/ids'
import { get, send } from './requests'

/** The calls of deleted banks, for the client of a page. */
export function removedBankCalls(page: string) {
  return {
    removeBank: async (bankId: BankId) =>
      (await send('/api/banks/:bankId/remove', { page }, { bankId })).removed,
    removedBanks: async () => (await get('/api/removed-banks')).removed,
    restoreBank: (name: string) => send('/api/removed-banks/:name/restore', { page }, { name }),
  }
}
