import { useId } from 'react'
import { Link } from 'wouter'
import { Marked } from '../../parts/markdown/Marked'
import { notesWords } from '../../wording/en/notes'
import styles from './Notes.module.css'
import type { OwnNote } from './useOwnNotes'

/** The person's own notes, each under the question or topic it is on. Nothing where there are none. */
export function OwnNotes({ notes, words }: { notes: readonly OwnNote[]; words: readonly string[] }) {
  const id = useId()
  if (notes.length === 0) return null
  return (
    <section className={styles.hits}>
      <p id={id} className={styles.groupTitle}>
        {notesWords.yourNotes}
      </p>
      <ul aria-labelledby={id}>
        {notes.map((note) => (
          <li key={note.key}>
            {note.to === null ? (
              <div className={styles.hit}>
                <Lines note={note} words={words} />
              </div>
            ) : (
              <Link to={note.to} className={styles.hit}>
                <Lines note={note} words={words} />
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const shownLength = 180

function Lines({ note: { about, text }, words }: { note: OwnNote; words: readonly string[] }) {
  const shown = text.length > shownLength ? `${text.slice(0, shownLength)}…` : text
  return (
    <>
      <strong>
        <Marked text={about} words={words} />
      </strong>
      <span className={styles.excerpt}>
        <Marked text={shown} words={words} />
      </span>
    </>
  )
}
