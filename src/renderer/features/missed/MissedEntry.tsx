import { valueAt } from '#core/common/dictionary'
import type { Exam } from '#core/bank/exam'
import { formatDay } from '../../wording/format'
import { plainText } from '#core/common/plainText'
import { useRemembered } from '../../hooks/useRemembered'
import { Explanation } from '../../parts/question/Explanation'
import { QuestionStem } from '../../parts/question/QuestionStem'
import { lastMiss, type MissedQuestion } from './loadMissed'
import { missCount } from './missedOrder'
import styles from './Missed.module.css'

/** One missed question: a line, opening in place to read what was answered and why it was incorrect. */
export function MissedEntry({ missed, exam }: { missed: MissedQuestion; exam: Exam }) {
  const { history, question, attempt, isLeftOut } = missed
  const [isOpen, setIsOpen] = useRemembered(`open ${question.id}`, false)
  const item = attempt.form.items.find(({ questionId }) => questionId === history.questionId)
  const answer = valueAt(attempt.answers, history.questionId)
  const misses = missCount(missed)
  return (
    <details className={styles.entry} open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <span className={styles.excerpt} dir="auto">
          {plainText(question.stem)}
        </span>
        <span className={styles.facts}>
          {isLeftOut && 'left out · '}
          {misses > 1 && `missed ${misses} times · `}
          {history.rightSinceMiss > 0 && 'correct once since · '}
          {formatDay(lastMiss(history)?.atMs ?? 0)}
        </span>
      </summary>
      {isOpen && (
        <div className={styles.opened}>
          <QuestionStem question={question} bankId={history.bankId} />
          <Explanation
            question={question}
            optionOrder={item?.optionOrder ?? question.options.map((option) => option.id)}
            response={answer?.response ?? null}
            exam={exam}
            bankId={history.bankId}
          />
        </div>
      )}
    </details>
  )
}
