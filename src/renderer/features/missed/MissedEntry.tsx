import { valueAt } from '#core/common/dictionary'
import type { Exam } from '#core/bank/exam'
import type { Question } from '#core/bank/question'
import { formatDay } from '../../wording/format'
import { plainText } from '#core/common/plainText'
import { useRows } from '../../hooks/useQuery'
import { useRemembered } from '../../hooks/useRemembered'
import { Explanation } from '../../parts/question/Explanation'
import { QuestionStem } from '../../parts/question/QuestionStem'
import type { MissedQuestion } from './loadMissed'
import styles from './Missed.module.css'

/** `question` is undefined until it is read. */
type MissedEntryProps = { missed: MissedQuestion; question: Question | undefined; exam: Exam }

/** One missed question: a line, opening in place to read what was answered and why it was incorrect. */
export function MissedEntry({ missed, question, exam }: MissedEntryProps) {
  const { questionId, missCount, rightSinceMiss, missedAtMs, lastMiss, isLeftOut } = missed
  const [isOpen, setIsOpen] = useRemembered(`open ${questionId}`, false)
  return (
    <details
      className={styles.entry}
      aria-busy={!question}
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>
        <span className={styles.excerpt} dir="auto">
          {question ? plainText(question.stem) : '…'}
        </span>
        <span className={styles.facts}>
          {isLeftOut && 'left out · '}
          {missCount > 1 && `missed ${missCount} times · `}
          {rightSinceMiss > 0 && 'correct once since · '}
          {(missCount === 0 || missedAtMs > lastMiss.atMs) && 'in a review · '}
          {formatDay(missedAtMs)}
        </span>
      </summary>
      {isOpen && question && <Opened missed={missed} question={question} exam={exam} />}
    </details>
  )
}

function Opened({ missed, question, exam }: { missed: MissedQuestion; question: Question; exam: Exam }) {
  const { bankId, questionId, lastMiss } = missed
  const { attemptId } = lastMiss
  const attempt = useRows(`attempt ${attemptId}`, (rows) => rows.getMany('attempts', [attemptId]))
  if (!attempt.data) return <div role="status" aria-busy="true" aria-label="Loading" />
  const [found] = attempt.data
  const item = found?.form.items.find((each) => each.questionId === questionId)
  return (
    <div className={styles.opened}>
      <QuestionStem question={question} bankId={bankId} />
      <Explanation
        question={question}
        optionOrder={item?.optionOrder ?? question.options.map((option) => option.id)}
        response={(found && valueAt(found.answers, questionId)?.response) ?? null}
        exam={exam}
        bankId={bankId}
      />
    </div>
  )
}
