import { useState } from 'react'
import type { BankSummary } from '#core/bank/bank'
import type { Exam } from '#core/bank/exam'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Notice } from '../../ui/Notice'
import { Contents, ExamField, type ExamChoice } from './Contents'
import styles from './Notes.module.css'
import { NotePage } from './NotePage'
import { OpeningPage } from './OpeningPage'
import { OwnNotes } from './OwnNotes'
import { useBook } from './useBook'
import { useOwnNotes } from './useOwnNotes'

type BookViewProps = {
  bank: BankSummary
  exam: Exam
  topic: string | undefined
  choices: ExamChoice[]
  onChoose: (choice: string) => void
}

/** The book open at a note, or at its opening page. Where there is no room for both, contents and note take turns. */
export function BookView({ bank, exam, topic, choices, onChoose }: BookViewProps) {
  const { book, error } = useBook(bank, exam)
  const ownNotes = useOwnNotes(bank.id)
  const [query, setQuery] = useState(wordsToFind)
  if (error) {
    return (
      <Notice tone="wrong" isAlert>
        {error}
      </Notice>
    )
  }
  if (!book) return <div role="status" aria-busy="true" aria-label="Loading the notes" />
  if (book.notes.length === 0) {
    return (
      <>
        <EmptyState
          title={`${bank.title} has no study notes`}
          action={
            <>
              <ExamField bank={bank} exam={exam} choices={choices} onChoose={onChoose} />
              <ButtonLink to={`/library/${encodeURIComponent(bank.id)}`}>Open this bank</ButtonLink>
            </>
          }
        >
          Study notes explain the topics behind the questions: read them here, and beside each question in a
          report. A bank’s notes are Markdown files in its notes folder, one for each topic; they appear as
          soon as they are there.
          {choices.length > 1 && ' Notes of another bank may be here already: choose its exam.'}
        </EmptyState>
        <OwnNotes notes={ownNotes} words={[]} />
      </>
    )
  }
  return (
    <div className={topic === undefined ? styles.frame : `${styles.frame} ${styles.isReading}`}>
      <div className={styles.book}>
        <Contents
          book={book}
          ownNotes={ownNotes}
          topic={topic}
          query={query}
          onQuery={setQuery}
          choices={choices}
          onChoose={onChoose}
        />
        {topic === undefined ? (
          <OpeningPage book={book} />
        ) : (
          <NotePage key={topic} book={book} topic={topic} query={query} />
        )}
      </div>
    </div>
  )
}

/** The words the palette was asked to look for here; usually none. */
function wordsToFind(): string {
  const state: unknown = history.state
  const isAsked = typeof state === 'object' && state !== null && 'find' in state
  return isAsked && typeof state.find === 'string' ? state.find : ''
}
