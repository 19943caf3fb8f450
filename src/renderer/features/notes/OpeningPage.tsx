import { Link } from 'wouter'
import { cheatSheetAddress, noteAddress } from '../../addresses/addresses'
import { useBankLanguage } from '../../actions/banks'
import { ButtonLink } from '../../ui/Button'
import { notesWords as words } from '../../wording/en/notes'
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
  const lang = useBankLanguage(bank.id)
  return (
    <div className={styles.opening}>
      <header className={styles.noteHead}>
        <h1>{words.title}</h1>
        <p className={styles.quiet}>{words.about(notes.length, bank.title, exam.code)}</p>
      </header>
      {missed.length > 0 ? (
        <section className={styles.section}>
          <h2>{words.whereYouLose}</h2>
          <ul className={styles.missed}>
            {missed.slice(0, shownNotes).map((note) => (
              <li key={note.topic}>
                <Link to={noteAddress(bank.id, note.topic)} lang={lang}>
                  {note.title}
                </Link>
                <span className={styles.quiet}>{words.missed(missedCount(note))}</span>
              </li>
            ))}
          </ul>
          <p className={styles.drill}>
            <ButtonLink look="primary" to={cheatSheetAddress(bank.id, exam.id)}>
              {words.openCheatSheet}
            </ButtonLink>
          </p>
        </section>
      ) : (
        <>
          <p>{words.howToBegin}</p>
          {first && (
            <p className={styles.drill}>
              <ButtonLink look="primary" to={noteAddress(bank.id, first.topic)}>
                {words.startWith(first.title)}
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
