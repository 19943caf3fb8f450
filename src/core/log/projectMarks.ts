/**
 * From what a person writes by hand to rows: tags, notes, bookmarks, goals, real results. The later writing wins
 * (marks.ts).
 */
import { rowsOnly, type Effect } from './effect'
import type { LogEvent } from './logEvent'
import { laterOf, mergeNote, type Goal, type MissTag } from '../history/marks'
import { rowKey, type ReadRow, type RowChange } from './rows'
import { stampOf } from '../common/stamp'
import { tagChanges, type CountsChange } from './projectStatistics'

type MarkEvent = Extract<
  LogEvent,
  {
    type:
      'miss.tagged' | 'note.written' | 'question.bookmarked' | 'goal.set' | 'result.logged' | 'result.removed'
  }
>

/** What one such event does. */
export function markEffect(event: MarkEvent, read: ReadRow): Effect {
  switch (event.type) {
    case 'miss.tagged':
      return tagMiss(event, read)
    case 'note.written': {
      const key = rowKey.personalNote(event.subject)
      const written = { subject: event.subject, text: event.text, stamp: stampOf(event), others: [] }
      return rowsOnly({ table: 'personalNotes', key, row: mergeNote(read('personalNotes', key), written) })
    }
    case 'question.bookmarked': {
      const { bankId, questionId, isBookmarked } = event
      const key = rowKey.history(bankId, questionId)
      const row = laterOf(read('bookmarks', key), { bankId, questionId, isBookmarked, stamp: stampOf(event) })
      return rowsOnly({ table: 'bookmarks', key, row })
    }
    case 'goal.set': {
      const key = rowKey.goal(event.bankId, event.examId)
      return rowsOnly({ table: 'goals', key, row: laterOf(read('goals', key), goalOf(event)) })
    }
    case 'result.logged': {
      const { resultId, bankId, examId, takenOn, isPassed, score, forecast } = event
      const row = { resultId, bankId, examId, takenOn, isPassed, score, forecast }
      return rowsOnly({ table: 'results', key: resultId, row })
    }
    case 'result.removed':
      return rowsOnly({ table: 'results', key: event.resultId, row: null })
  }
}

/** Takes the tags under these keys, as far as there are any, out of the rows and the counts. */
export function forgetTags(
  keys: readonly string[],
  read: ReadRow,
): { rows: RowChange[]; counts: CountsChange[] } {
  const known = keys.filter((key) => read('tags', key) !== undefined)
  return {
    rows: known.map((key) => ({ table: 'tags', key, row: null })),
    counts: known.flatMap((key) => tagChanges(read('tags', key), -1)),
  }
}

function tagMiss(event: Extract<MarkEvent, { type: 'miss.tagged' }>, read: ReadRow): Effect {
  const { bankId, examId, questionId, occasion, cause } = event
  const undone: readonly string[] = read('reviews', rowKey.history(bankId, questionId))?.undone ?? []
  // A tag that another machine's undoing overtook has no miss to belong to.
  if (undone.includes(occasion)) return rowsOnly()
  const key = rowKey.tag(bankId, questionId, occasion)
  const tag: MissTag = { bankId, examId, questionId, occasion, cause, stamp: stampOf(event) }
  const before = read('tags', key)
  const row = laterOf(before, tag)
  return {
    rows: [{ table: 'tags', key, row }],
    questions: [],
    counts: [...tagChanges(before, -1), ...tagChanges(row, 1)],
  }
}

function goalOf(event: Extract<MarkEvent, { type: 'goal.set' }>): Goal {
  const { bankId, examId, examDay, minutesADay } = event
  return { bankId, examId, examDay, minutesADay, stamp: stampOf(event) }
}
