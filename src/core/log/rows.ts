/**
 * How the projection reads rows and says what to write. Invariant: a row is found by one string key, made here.
 */
import type { NoteSubject } from '../history/marks'
import type { TableName, Tables } from './tables'

/** Reads one row; undefined when there is none. */
export type ReadRow = <T extends TableName>(table: T, key: string) => Tables[T] | undefined

/** One row to put, or to delete when `row` is null. */
export type RowChange = { [T in TableName]: { table: T; key: string; row: Tables[T] | null } }[TableName]

/**
 * Keys of rows that are found by two or three ids. Attempts, sittings and summaries are keyed by attempt id, snapshots
 * by content hash, results by result id, reports by report id, rulings by wording, remarks by attempt id; cards, review
 * logs, bookmarks and what is left out like histories, task totals like totals, months like statistics, review loads by
 * bank id.
 */
export const rowKey = {
  history: (bankId: string, questionId: string) => `${bankId}/${questionId}`,
  total: (bankId: string, examId: string, domain: string) => `${bankId}/${examId}/${domain}`,
  statistics: (bankId: string, examId: string, period: string) => `${bankId}/${examId}/${period}`,
  tag: (bankId: string, questionId: string, occasion: string) => `${bankId}/${questionId}/${occasion}`,
  goal: (bankId: string, examId: string) => `${bankId}/${examId}`,
  personalNote: (subject: NoteSubject) =>
    subject.kind === 'question'
      ? `question/${subject.bankId}/${subject.questionId}`
      : `topic/${subject.bankId}/${subject.topic}`,
}
