import { useEffect, useId, useRef, useState } from 'react'
import { textLimits } from '#core/bank/textLimits'
import type { NoteSubject, PersonalNote as Row } from '#core/history/marks'
import { plainText } from '#core/common/plainText'
import { rowKey } from '#core/log/rows'
import { useEngine } from '../actions/engine'
import { onLeaving } from '../actions/leaving'
import { personalNoteWords as words } from '../wording/en/personalNote'
import { formatDay } from '../wording/format'
import { useRows } from '../hooks/useQuery'
import { useSaveState } from '../hooks/useSaveState'
import styles from './PersonalNote.module.css'

/** How long typing rests before it is kept; leaving the field keeps it at once. */
const restMs = 1_500

/** Your notes on a question or a study note. Kept while you type, with everything else you do. */
export function PersonalNote({ subject }: { subject: NoteSubject }) {
  const key = rowKey.personalNote(subject)
  const { data: row } = useRows(key, async (rows) => (await rows.get('personalNotes', key)) ?? null)
  return row === undefined ? null : <Editor key={key} subject={subject} row={row} />
}

/** The same behind one line, for places where a note is rare. On paper only a note that says something has a place. */
export function PersonalNoteLine({ subject }: { subject: NoteSubject }) {
  const key = rowKey.personalNote(subject)
  const { data: row } = useRows(key, async (rows) => (await rows.get('personalNotes', key)) ?? null)
  if (row === undefined) return null
  return (
    <details className={row?.text ? styles.fold : `${styles.fold} no-print`}>
      <summary>{row?.text ? words.begins(plainText(unquoted(row.text)).slice(0, 80)) : words.add}</summary>
      <Editor key={key} subject={subject} row={row} />
    </details>
  )
}

/** A note may begin with a quotation, whose sign says nothing in a line of its own. */
function unquoted(text: string): string {
  return text.replaceAll(/^> ?/gm, '')
}

function Editor({ subject, row }: { subject: NoteSubject; row: Row | null }) {
  const { saver, canWrite } = useEngine()
  const { status } = useSaveState()
  const id = useId()
  const saved = row?.text ?? ''
  const [text, setText] = useState(saved)
  const [kept, setKept] = useState(saved)
  // What this field wrote or took over: anything else in the row was written elsewhere on the page.
  const known = useRef(new Set([saved]))
  const keep = () => {
    if (!canWrite || text === kept) return
    const written = text.trim() ? text : ''
    known.current.add(written)
    saver.save({ type: 'note.written', subject, text: written })
    setKept(text)
  }
  useEffect(() => {
    if (known.current.has(saved)) return
    known.current = new Set([saved])
    setKept(saved)
    setText((shown) => (shown === kept ? saved : shown))
  }, [saved, kept])
  const latest = useRef(keep)
  useEffect(() => {
    latest.current = keep
  })
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), restMs)
    return () => clearTimeout(timer)
  }, [text])
  // Leaving the screen or the page in mid-sentence keeps the sentence.
  useEffect(() => {
    const stop = onLeaving(() => latest.current())
    return () => {
      stop()
      latest.current()
    }
  }, [])
  return (
    <div className={styles.note} aria-live="off">
      <label htmlFor={id}>{words.title}</label>
      <textarea
        id={id}
        rows={3}
        dir="auto"
        maxLength={textLimits.ownNote}
        readOnly={!canWrite}
        aria-describedby={`${id}-state`}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
      />
      <p id={`${id}-state`} className={`${styles.state} no-print`}>
        {text === kept ? words.states[status] : words.savesItself}
      </p>
      {row && row.others.length > 0 && <Others others={row.others} onUse={(other) => setText(other)} />}
    </div>
  )
}

/** What another machine wrote at the same time and lost: nothing of it is thrown away. */
function Others({ others, onUse }: { others: Row['others']; onUse: (text: string) => void }) {
  return (
    <ul className={styles.others}>
      {others.map((other) => (
        <li key={`${other.device} ${other.atMs}`}>
          <p>{other.text}</p>
          <span className={styles.state}>
            {words.writtenElsewhere(formatDay(other.atMs))}{' '}
            <button type="button" className={styles.other} onClick={() => onUse(other.text)}>
              {words.useThisOne}
            </button>
          </span>
        </li>
      ))}
    </ul>
  )
}
