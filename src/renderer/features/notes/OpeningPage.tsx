import { Link } from 'wouter'
import { cheatSheetAddress, noteAddress } from '../../addresses/addresses'
import { formatCount } from '../../wording/format'
import { ButtonLink } from '../../ui/Button'
import styles from './Notes.module.css'
import type { Book, BookNote } from './useBook'

const shownNotes = 6

/** What the book is, and where to open it: at the notes behind what you miss. */
export function OpeningPage({ book }: { book: Book }) {
  const { bank, exam, notes } = book
  const missed = notes
    .filter((note) => missedCount(note) > 0)
    .toSorted((a, b) => missedCount(b) - missedCount(a))
  const first = notes[0]
  return (
    <div className={styles.opening}>
      <header className={styles.noteHead}>
        <h1>Your study notes</h1>
        <p className={styles.quiet}>
          {formatCount(notes.length, 'note')} on {bank.title}, in the order of the domains of {exam.code}. The
          figures are your correct answers out of all scored ones.
        </p>
      </header>
      {missed.length > 0 ? (
        <section className={styles.section}>
          <h2>Where you lose points</h2>
          <ul className={styles.missed}>
            {missed.slice(0, shownNotes).map((note) => (
              <li key={note.topic}>
                <Link to={noteAddress(bank.id, note.topic)}>{note.title}</Link>
                <span className={styles.quiet}>{missedCount(note)} missed</span>
              </li>
            ))}
          </ul>
          <p className={styles.drill}>
            <ButtonLink look="primary" to={cheatSheetAddress(bank.id, exam.id)}>
              Open your cheat sheet
            </ButtonLink>
          </p>
        </section>
      ) : (
        <>
          <p>
            Read from the front, or search. Take a mock, or answer twenty practice questions, and the notes
            behind what you miss appear here first.
          </p>
          {first && (
            <p className={styles.drill}>
              <ButtonLink look="primary" to={noteAddress(bank.id, first.topic)}>
                Start with {first.title}
              </ButtonLink>
            </p>
          )}
        </>
      )}
    </div>
  )
}

function missedCount({ score }: BookNote): number {
  return score?.missed ?? 0
}
