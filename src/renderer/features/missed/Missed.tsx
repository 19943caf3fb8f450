import { StartButton } from '../../parts/StartButton'
import type { Exam } from '#core/bank/exam'
import type { BankId, QuestionId } from '#core/bank/ids'
import { cheatSheetAddress } from '../../addresses/addresses'
import { useEngine } from '../../actions/engine'
import { domainTitle } from '../../wording/examWords'
import { formatCount } from '../../wording/format'
import { startRetry } from '../../actions/startSitting'
import { ExportQuestions } from '../../parts/ExportQuestions'
import { useRows } from '../../hooks/useQuery'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { loadMissed, type MissedGroup, type MissedQuestion } from './loadMissed'
import { MissedEntry } from './MissedEntry'
import styles from './Missed.module.css'

/** Every question that stands missed, across attempts, by domain: to read, or to retry. */
export function Missed() {
  const groups = useRows('missed', loadMissed)
  if (!groups.data) return <div role="status" aria-busy="true" aria-label="Loading" />
  if (groups.data.length === 0) {
    return (
      <EmptyState title="No missed questions" action={<ButtonLink to="/">Go to Home</ButtonLink>}>
        A question you get wrong or leave blank appears here until you get it right in two later sittings.
      </EmptyState>
    )
  }
  return (
    <>
      <header>
        <h1>What you missed</h1>
        <p className={styles.muted}>
          A question leaves this list once you get it right in two later sittings.
        </p>
      </header>
      {groups.data.map((group) => (
        <ExamGroup key={`${group.bankId}/${group.exam.id}`} group={group} />
      ))}
    </>
  )
}

function ExamGroup({ group }: { group: MissedGroup }) {
  const { exam, bankId, domains } = group
  const all = domains.flatMap((domain) => domain.questions)
  return (
    <section className={styles.exam}>
      <div className={styles.head}>
        <h2>
          {exam.code} · {formatCount(all.length, 'question')}
        </h2>
        <div className={styles.actions}>
          <ButtonLink to={cheatSheetAddress(bankId, exam.id)}>Your cheat sheet</ButtonLink>
          <ExportQuestions bankId={bankId} questionIds={all.map(({ history }) => history.questionId)} />
          <RetryButton label={`Retry all ${all.length}`} exam={exam} bankId={bankId} questions={all} isMain />
        </div>
      </div>
      {domains.map(({ domain, questions }) => (
        <section key={domain ?? 'none'} className={styles.domain}>
          <div className={styles.head}>
            <h3>
              {domainTitle(exam, domain)} · {questions.length}
            </h3>
            <RetryButton label="Retry these" exam={exam} bankId={bankId} questions={questions} />
          </div>
          <ul className={styles.list}>
            {questions.map((missed) => (
              <li key={missed.history.questionId}>
                <MissedEntry missed={missed} exam={exam} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

type RetryButtonProps = {
  label: string
  exam: Exam
  bankId: BankId
  questions: MissedQuestion[]
  isMain?: boolean
}

function RetryButton({ label, exam, bankId, questions, isMain = false }: RetryButtonProps) {
  const engine = useEngine()
  const ids: QuestionId[] = questions.map(({ history }) => history.questionId)
  return (
    <div>
      <StartButton look={isMain ? 'primary' : 'plain'} begin={() => startRetry(engine, exam, bankId, ids)}>
        {label}
      </StartButton>
    </div>
  )
}
