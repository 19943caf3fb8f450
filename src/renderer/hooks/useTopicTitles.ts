/** What the topics of a bank are called: by the titles of their notes. */
import type { BankId } from '#core/bank/ids'
import type { TopicTitles } from '../wording/filterWords'
import { useAsync } from './useQuery'

const noTitles: TopicTitles = new Map()

/** Topic to title; empty until the bank's notes are read. `bankHash`: read again when it changes. */
export function useTopicTitles(bankId: BankId, bankHash: string): TopicTitles {
  const notes = useAsync(
    `topics ${bankId}`,
    async ({ client }) => {
      const heads = await client.notes(bankId)
      return new Map(heads.map(({ topic, title }) => [topic, title]))
    },
    bankHash,
  )
  return notes.data ?? noTitles
}
