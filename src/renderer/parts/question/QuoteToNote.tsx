import { useState, type RefObject } from 'react'
import type { BankId, QuestionId } from '#core/bank/ids'
import { textLimits } from '#core/bank/textLimits'
import type { NoteSubject } from '#core/history/marks'
import { rowKey } from '#core/log/rows'
import { quotationOf, withoutQuotation, withQuotation } from '#core/notes/quotation'
import { useEngine, type Engine } from '../../actions/engine'
import { useSelectedText } from '../../hooks/useSelectedText'
import { useShortcuts } from '../../hooks/useShortcuts'
import { Button } from '../../ui/Button'
import { commonWords } from '../../wording/en/common'
import { explanationWords as words } from '../../wording/en/explanation'
import styles from './QuoteToNote.module.css'

type QuoteToNoteProps = { within: RefObject<HTMLElement | null>; bankId: BankId; questionId: QuestionId }

type Done = { quotation: string; said: string; canUndo: boolean }

/** What is selected in an explanation goes into the question's own note, and out again. */
export function QuoteToNote({ within, bankId, questionId }: QuoteToNoteProps) {
  const engine = useEngine()
  const selected = useSelectedText(within)
  const [done, setDone] = useState<Done | null>(null)
  const subject: NoteSubject = { kind: 'question', bankId, questionId }
  const quotation = selected && engine.canWrite ? quotationOf(selected.text) : ''
  const add = () => {
    if (quotation === '') return false
    document.getSelection()?.removeAllRanges()
    void addQuotation(engine, subject, quotation).then(setDone)
    return undefined
  }
  const undo = () => {
    setDone(null)
    if (done) void removeQuotation(engine, subject, done.quotation)
  }
  useShortcuts({ quote: add })
  return (
    <>
      {selected && quotation !== '' && (
        <div
          className={styles.offer}
          style={{ insetBlockStart: selected.bottom, insetInlineStart: selected.left }}
        >
          <Button
            title={words.addToNotesByKey}
            // The selection is what is added: pressing the button must not end it.
            onMouseDown={(event) => event.preventDefault()}
            onClick={add}
          >
            {words.addToNotes}
          </Button>
        </div>
      )}
      <div className={`${done ? styles.done : 'visually-hidden'} no-print`} role="status">
        {done?.said}
        {done?.canUndo && (
          <Button look="quiet" onClick={undo}>
            {commonWords.undo}
          </Button>
        )}
      </div>
    </>
  )
}

async function addQuotation(engine: Engine, subject: NoteSubject, quotation: string): Promise<Done> {
  const note = await noteOf(engine, subject)
  if (note.includes(quotation)) return { quotation, said: words.inNoteAlready, canUndo: false }
  const text = withQuotation(note, quotation)
  if (text.length > textLimits.ownNote) return { quotation, said: words.noRoomInNote, canUndo: false }
  engine.saver.save({ type: 'note.written', subject, text })
  return { quotation, said: words.addedToNote, canUndo: true }
}

async function removeQuotation(engine: Engine, subject: NoteSubject, quotation: string): Promise<void> {
  const note = await noteOf(engine, subject)
  const text = withoutQuotation(note, quotation)
  if (text !== note) engine.saver.save({ type: 'note.written', subject, text })
}

async function noteOf(engine: Engine, subject: NoteSubject): Promise<string> {
  // What was just typed into the note is part of it.
  await engine.rowsSettled()
  return (await engine.rows().get('personalNotes', rowKey.personalNote(subject)))?.text ?? ''
}
