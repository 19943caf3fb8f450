import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import { Link } from 'wouter'
import { noteAddress } from '../../addresses/addresses'
import { domainTitle } from '../../wording/examWords'
import { useBankLanguage } from '../../actions/banks'
import { examKeyOf, type ExamOfBank } from '../../actions/preparedExam'
import { useSettings } from '../../actions/settings'
import { useShortcuts } from '../../hooks/useShortcuts'
import { SearchField } from '../../parts/SearchField'
import { Select } from '../../ui/Select'
import { notesWords as words } from '../../wording/en/notes'
import styles from './Notes.module.css'
import { OwnNotes } from './OwnNotes'
import { SearchHits } from './SearchHits'
import type { Book, BookNote } from './useBook'
import type { OwnNote } from './useOwnNotes'

export type ExamChoice = ExamOfBank

type ContentsProps = {
  book: Book
  ownNotes: readonly OwnNote[]
  topic: string | undefined
  query: string
  onQuery: (query: string) => void
  choices: ExamChoice[]
  onChoose: (choice: string) => void
}

/** The contents of the book with the search above it; what is found takes their place. */
export function Contents({ book, ownNotes, topic, query, onQuery, choices, onChoose }: ContentsProps) {
  const { bank, exam } = book
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [topic])
  return (
    // The keys come from the field and the links inside; the list itself takes none.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <nav
      ref={nav}
      className={styles.contents}
      aria-label={words.contents}
      onKeyDown={(event) => moveFocus(event, nav)}
    >
      <NoteSearch query={query} onQuery={onQuery} />
      <ExamField bank={bank} exam={exam} choices={choices} onChoose={onChoose} />
      {query.trim() ? (
        <SearchHits bankId={bank.id} ownNotes={ownNotes} query={query} topic={topic} />
      ) : (
        <>
          {book.groups.map(({ domain, items }) => (
            <Group
              key={domain ?? 'none'}
              title={domain === null ? words.outsideDomains(exam.code) : domainTitle(exam, domain)}
              bankId={bank.id}
              notes={items}
              topic={topic}
            />
          ))}
          <OwnNotes notes={ownNotes.filter(({ kind }) => kind === 'question')} words={[]} />
        </>
      )}
    </nav>
  )
}

type ExamFieldProps = ExamChoice & Pick<ContentsProps, 'choices' | 'onChoose'>

/** The exam the book is for, and the others; nothing where there is no other. */
export function ExamField({ bank, exam, choices, onChoose }: ExamFieldProps) {
  if (choices.length < 2) return null
  const hasBanks = choices.some((choice) => choice.bank !== bank)
  const nameOf = (choice: ExamChoice) =>
    hasBanks ? `${choice.exam.code} · ${choice.bank.title}` : choice.exam.code
  return (
    <Select
      label={words.forExam}
      value={examKeyOf({ bank, exam })}
      options={choices.map((choice) => [examKeyOf(choice), nameOf(choice)])}
      onChange={onChoose}
    />
  )
}

type GroupProps = { title: string; bankId: string; notes: BookNote[]; topic: string | undefined }

function Group({ title, bankId, notes, topic }: GroupProps) {
  const id = useId()
  const lang = useBankLanguage(bankId)
  return (
    <section className={styles.group}>
      <p id={id} className={styles.groupTitle}>
        {title}
      </p>
      <ul aria-labelledby={id}>
        {notes.map((note) => (
          <li key={note.topic}>
            <Link
              to={noteAddress(bankId, note.topic)}
              className={styles.entry}
              aria-current={note.topic === topic ? 'page' : undefined}
            >
              <span lang={lang}>{note.title}</span>
              <Figure note={note} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Right of answered, as quiet as a page number. Nothing before the first answer. */
function Figure({ note: { score } }: { note: BookNote }) {
  if (!score || score.total === 0) return null
  return (
    <span className={styles.figure}>
      <span aria-hidden="true">
        {score.right}/{score.total}
      </span>
      <span className="visually-hidden">, {words.rightOf(score.right, score.total)}</span>
    </span>
  )
}

function NoteSearch({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const field = useRef<HTMLInputElement>(null)
  const hasSingleKeys = useSettings((settings) => settings.hasSingleKeys)
  useShortcuts({ searchNotes: () => field.current?.focus() })
  return (
    <div className={styles.search}>
      <SearchField
        label={words.search}
        hint={hasSingleKeys ? words.searchKey : ''}
        field={field}
        value={query}
        onChange={onQuery}
      />
    </div>
  )
}

/** Arrow keys walk through search field and links; Tab does as well, at its own pace. */
function moveFocus(event: KeyboardEvent, nav: { current: HTMLElement | null }) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || event.altKey || event.target instanceof HTMLSelectElement) return
  const places = [...(nav.current?.querySelectorAll<HTMLElement>('input, a') ?? [])]
  const here = places.findIndex((place) => place === document.activeElement)
  const next = places[here + step]
  if (here === -1 || !next) return
  event.preventDefault()
  next.focus()
}
