/** A bank's study notes as a book: its contents in the exam's order, with what this person's history says of each. */
import { useMemo } from 'react'
import type { BankSummary, NoteHead } from '#core/bank/bank'
import type { Exam } from '#core/bank/exam'
import { rowKey } from '#core/log/rows'
import type { Standing } from '#core/history/standing'
import type { QuestionEntry } from '#core/bank/question'
import {
  groupByDomain,
  topicDomains,
  topicScores,
  type TopicGroup,
  type TopicScore,
} from '#core/history/topicScore'
import { loadIndex } from '../../actions/bankIndex'
import { useChangesOf } from '../../actions/banks'
import { runningQuestions } from '../../actions/runningQuestions'
import { useAsync, useRows } from '../../hooks/useQuery'

/** A note in the contents; `score` is null when the bank has no question on it. */
export type BookNote = NoteHead & { score: TopicScore | null }

/** `notes` are those of all groups, in the order of the contents. */
export type Book = {
  bank: BankSummary
  exam: Exam
  groups: TopicGroup<BookNote>[]
  notes: BookNote[]
  entries: QuestionEntry[]
  /** Newest miss first; without questions that are in a running sitting. */
  missed: Standing[]
}

/** The book of a bank, grouped for one of its exams. `book` is null until everything of it is read. */
export function useBook(bank: BankSummary, exam: Exam): { book: Book | null; error: string | null } {
  const changeCount = useChangesOf(bank.id)
  const content = useAsync(
    `book ${bank.id}`,
    async (engine) => {
      const [notes, { index }] = await Promise.all([engine.client.notes(bank.id), loadIndex(engine, bank.id)])
      return { notes, entries: index.questions }
    },
    `${bank.hash} ${changeCount}`,
  )
  const history = useRows(`book:${bank.id}`, async (rows) => {
    const [standings, running] = await Promise.all([rows.standings(bank.id), runningQuestions(rows)])
    return { standings, running }
  })
  const book = useMemo(() => {
    if (!content.data || !history.data) return null
    const { notes: heads, entries } = content.data
    const { standings, running } = history.data
    const scores = topicScores(entries, standings)
    const scored = heads.map((head) => ({ ...head, score: scores.get(head.topic) ?? null }))
    const groups = groupByDomain(exam, topicDomains(exam, entries), scored)
    const missed = standings
      .filter((entry) => entry.missedAtMs !== null && !running.has(rowKey.history(bank.id, entry.questionId)))
      .toSorted((a, b) => (b.missedAtMs ?? 0) - (a.missedAtMs ?? 0))
    return { bank, exam, groups, notes: groups.flatMap(({ items }) => items), entries, missed }
  }, [bank, exam, content.data, history.data])
  return { book, error: content.error }
}

/** What stands missed on a topic, newest first. */
export function missedOn(book: Book, topic: string): Standing[] {
  const ids = new Set(book.entries.filter((entry) => entry.topic === topic).map(({ id }) => id))
  return book.missed.filter(({ questionId }) => ids.has(questionId))
}
