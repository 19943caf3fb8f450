/**
 * Cards into rows, with the count of what falls due in which hour beside them, so that the load ahead is read from one
 * row however many cards there are. Invariant: the count is that of the cards that are not suspended.
 */
import type { BankId } from '../bank/ids'
import type { QuestionHistory } from '../history/records'
import type { ReadRow, RowChange } from './rows'
import { addCounts, count, type Counts } from '../statistics/counts'
import { hourOf } from '../statistics/period'
import { buildCard, leftOutCard } from '../learning/card'
import type { Card, ReviewLog } from '../learning/reviewTypes'

type CardStep = {
  key: string
  history: QuestionHistory | undefined
  log: ReviewLog | undefined
  /** Nothing the question had before was taken away: its card can be carried on. */
  onlyAdds: boolean
}

/** The cards as their questions' histories and reviews make them now; nothing for questions that have and had none. */
export function cardRows(steps: readonly CardStep[], read: ReadRow): RowChange[] {
  // A load has an entry for many hours: it is copied once an event, not once a card.
  const changes = new Map<BankId, Counts>()
  const add = (card: Card | null | undefined, sign: 1 | -1) => {
    if (!card) return
    const change = changes.get(card.bankId) ?? {}
    changes.set(card.bankId, change)
    count(change, card.dueAtMs === null ? ['suspended'] : ['hours', hourOf(card.dueAtMs)], sign)
  }
  const cards = steps.flatMap(({ key, history, log, onlyAdds }): RowChange[] => {
    const before = read('cards', key)
    const isLeftOut = read('leftOut', key)?.isLeftOut === true
    // One that was left out does not say what it would be otherwise.
    const known = onlyAdds && before?.suspension !== 'leftOut' ? before : undefined
    const card = buildCard(history, log, known ?? null)
    const row = card && isLeftOut ? leftOutCard(card) : card
    if (!row && !before) return []
    add(before, -1)
    add(row, 1)
    return [{ table: 'cards', key, row }]
  })
  return [
    ...cards,
    ...[...changes].map(([bankId, change]): RowChange => {
      const counts = addCounts(read('loads', bankId)?.counts, change)
      return { table: 'loads', key: bankId, row: Object.keys(counts).length > 0 ? { bankId, counts } : null }
    }),
  ]
}
