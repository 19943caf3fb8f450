import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { Note } from '#core/bank/bank'
import { searchWords } from '#core/notes/noteSearch'
import { noteAddress } from '../../addresses/addresses'
import { useBankLanguage, useChangesOf } from '../../actions/banks'
import { useAsync } from '../../hooks/useQuery'
import { BackLink } from '../../parts/BackLink'
import { EmptyState } from '../../ui/EmptyState'
import { Markdown } from '../../parts/markdown/Markdown'
import { PersonalNote } from '../../parts/PersonalNote'
import { notesWords } from '../../wording/en/notes'
import { NoteFoot } from './NoteFoot'
import styles from './Notes.module.css'
import { missedOn, type Book } from './useBook'

/** One note: its text, how you stand on it, and what to do about it. */
export function NotePage({ book, topic, query }: { book: Book; topic: string; query: string }) {
  const { bank, notes } = book
  const changeCount = useChangesOf(bank.id)
  const note = useAsync(`note ${bank.id} ${topic}`, ({ client }) => client.note(bank.id, topic), changeCount)
  const entry = notes.find((candidate) => candidate.topic === topic)
  if (note.error) {
    return (
      <EmptyState title={notesWords.notFound} action={<Link to={`/notes/${bank.id}`}>{notesWords.all}</Link>}>
        {note.error}
      </EmptyState>
    )
  }
  if (!note.data) return <div role="status" aria-busy="true" aria-label={notesWords.loadingNote} />
  return (
    <article className={styles.note}>
      <BackLink />
      <Link to={`/notes/${encodeURIComponent(bank.id)}`} className={styles.toContents}>
        {notesWords.all}
      </Link>
      <NoteText
        note={note.data}
        book={book}
        query={query}
        score={notesWords.standing(entry?.score ?? null)}
      />
      <PersonalNote subject={{ kind: 'topic', bankId: bank.id, topic }} />
      <NoteFoot book={book} topic={topic} missed={missedOn(book, topic)} />
      <Neighbours book={book} topic={topic} />
    </article>
  )
}

type NoteTextProps = { note: Note; book: Book; query: string; score: string }

function NoteText({ note, book, query, score }: NoteTextProps) {
  const lang = useBankLanguage(book.bank.id)
  const title = useRef<HTMLHeadingElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const words = searchWords(query)
  // The note comes after its screen: the reader is taken to its title, or to the first word that was looked for.
  useEffect(() => {
    title.current?.focus({ preventScroll: true })
  }, [note.topic])
  const showFirst = () => {
    text.current?.querySelector('mark')?.scrollIntoView({ block: 'center' })
  }
  return (
    <>
      <header className={styles.noteHead}>
        <h1 ref={title} lang={lang} tabIndex={-1}>
          {note.title}
        </h1>
        <p className={styles.quiet}>{score}</p>
      </header>
      <div ref={text} className={styles.text}>
        <Markdown
          text={withoutTitle(note)}
          bankId={book.bank.id}
          marked={words}
          topHeading={2}
          onReady={showFirst}
        />
      </div>
    </>
  )
}

/** Some notes say their title again as their first heading. */
function withoutTitle({ text, title }: Note): string {
  const [first = '', ...rest] = text.trimStart().split('\n')
  return first.replace(/^#\s+/, '').trim() === title && first.startsWith('#') ? rest.join('\n') : text
}

/** The notes before and after, in the order of the contents. */
function Neighbours({ book, topic }: { book: Book; topic: string }) {
  const { bank, notes } = book
  const here = notes.findIndex((note) => note.topic === topic)
  const before = notes[here - 1]
  const lang = useBankLanguage(bank.id)
  const after = here === -1 ? undefined : notes[here + 1]
  return (
    <nav className={styles.neighbors} aria-label={notesWords.neighbors}>
      {before && (
        <Link to={noteAddress(bank.id, before.topic)} rel="prev">
          <span className={styles.quiet}>{notesWords.before}</span>
          <span lang={lang}>{before.title}</span>
        </Link>
      )}
      {after && (
        <Link to={noteAddress(bank.id, after.topic)} rel="next" className={styles.after}>
          <span className={styles.quiet}>{notesWords.next}</span>
          <span lang={lang}>{after.title}</span>
        </Link>
      )}
    </nav>
  )
}
