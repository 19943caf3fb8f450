import { valueAt } from '#core/common/dictionary'
import type { Exam } from '#core/bank/exam'
import type { Question } from '#core/bank/question'
import { formatDay } from '../../wording/format'
import { commonWords } from '../../wording/en/common'
import { missedWords as words } from '../../wording/en/missed'
import { useBankLanguage } from '../../actions/banks'
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
  const { bankId, questionId, missCount, rightSinceMiss, missedAtMs, lastMiss, isLeftOut } = missed
  const lang = useBankLanguage(bankId)
  const [isOpen, setIsOpen] = useRemembered(`open ${questionId}`, false)
  return (
    <details
      className={styles.entry}
      aria-busy={!question}
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>
        <span className={styles.excerpt} lang={lang} dir="auto">
          {question ? plainText(question.stem) : '…'}
        </span>
        <span className={styles.facts}>
          {isLeftOut && `${words.leftOut} · `}
          {missCount > 1 && `${words.missedTimes(missCount)} · `}
          {rightSinceMiss > 0 && `${words.rightSince} · `}
          {(missCount === 0 || missedAtMs > lastMiss.atMs) && `${words.inReview} · `}
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
  if (!attempt.data) return <div role="status" aria-busy="true" aria-label={commonWords.loading} />
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
