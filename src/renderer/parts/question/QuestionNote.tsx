import { Link, useLocation } from 'wouter'
import type { BankId } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import { useBankFault, useBankLanguage } from '../../actions/banks'
import { noteAddress } from '../../addresses/addresses'
import { useRemembered } from '../../hooks/useRemembered'
import { useAsync } from '../../hooks/useQuery'
import { explanationWords as words } from '../../wording/en/explanation'
import { Markdown } from '../markdown/Markdown'
import styles from './Question.module.css'

type QuestionNoteProps = { question: Question; bankId: BankId; isInRoom: boolean }

/** The study note a question belongs to, opening in place; from outside of the test room also a way into the book. */
export function QuestionNote({ question: { id, topic }, bankId, isInRoom }: QuestionNoteProps) {
  const [isOpen, setIsOpen] = useRemembered(`note ${id}`, false)
  const [location] = useLocation()
  const hasBook = useBankFault(bankId) === null
  if (!topic || !hasBook) return null
  return (
    <details
      className={styles.note}
      // Feedback is spoken when it comes; a note that is opened in it is not.
      aria-live="off"
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>{words.studyNote}</summary>
      {isOpen && <NoteText topic={topic} bankId={bankId} />}
      {isOpen && !isInRoom && (
        <Link className="no-print" to={noteAddress(bankId, topic)} state={{ from: location }}>
          {words.openInNotes}
        </Link>
      )}
    </details>
  )
}

function NoteText({ topic, bankId }: { topic: string; bankId: BankId }) {
  const note = useAsync(`note:${bankId}:${topic}`, ({ client }) => client.note(bankId, topic))
  const lang = useBankLanguage(bankId)
  if (note.error) return <p role="status">{note.error}</p>
  if (!note.data) return <p role="status">{words.loadingNote}</p>
  return (
    <>
      <h4 lang={lang}>{note.data.title}</h4>
      <Markdown text={note.data.text} bankId={bankId} />
    </>
  )
}
