import { useState } from 'react'
import type { BankSummary } from '#core/bank/bank'
import type { Exam } from '#core/bank/exam'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Notice } from '../../ui/Notice'
import { notesWords as words } from '../../wording/en/notes'
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
  if (!book) return <div role="status" aria-busy="true" aria-label={words.loading} />
  if (book.notes.length === 0) {
    return (
      <>
        <EmptyState
          title={words.bankHasNone(bank.title)}
          action={
            <>
              <ExamField bank={bank} exam={exam} choices={choices} onChoose={onChoose} />
              <ButtonLink to={`/library/${encodeURIComponent(bank.id)}`}>{words.openBank}</ButtonLink>
            </>
          }
        >
          {words.whatTheyAre}
          {choices.length > 1 && ` ${words.maybeElsewhere}`}
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
