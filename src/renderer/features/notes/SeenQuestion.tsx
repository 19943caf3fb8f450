import { valueAt } from '#core/common/dictionary'
import type { BankId, OptionId } from '#core/bank/ids'
import { rowKey } from '#core/log/rows'
import type { Attempt, QuestionHistory } from '#core/history/records'
import type { Question } from '#core/bank/question'
import type { RowStore } from '../../db/rowStore'
import { domainTitle } from '../../wording/examWords'
import { formatCount, formatDay } from '../../wording/format'
import { runningQuestions } from '../../actions/runningQuestions'
import { useRows } from '../../hooks/useQuery'
import { BackLink } from '../../parts/BackLink'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Explanation } from '../../parts/question/Explanation'
import { QuestionStem } from '../../parts/question/QuestionStem'
import styles from './Notes.module.css'

type Seen =
  { is: 'running' | 'gone' } | { is: 'here'; history: QuestionHistory; question: Question; attempt: Attempt }

/** One question that was answered before, as it was shown last, with everything to learn from it. */
export function SeenQuestion({ bankId, questionId }: { bankId: string; questionId: string }) {
  const key = rowKey.history(bankId, questionId)
  const { data: seen } = useRows(`seen:${key}`, (rows) => readSeen(rows, key))
  if (!seen) return <div role="status" aria-busy="true" aria-label="Loading the question" />
  if (seen.is === 'running') {
    return (
      <EmptyState
        title="This question is in an exam in progress"
        action={<ButtonLink to="/">Go to Home</ButtonLink>}
      >
        You can read it here once that exam has ended. Resume it from Home.
      </EmptyState>
    )
  }
  if (seen.is !== 'here') {
    return (
      <EmptyState
        title="You haven’t answered this question"
        action={<ButtonLink to="/missed">Go to Missed</ButtonLink>}
      >
        Its attempt may have been deleted. Questions can be read here once you have answered them.
      </EmptyState>
    )
  }
  return <Shown {...seen} bankId={bankId as BankId} />
}

async function readSeen(rows: RowStore, key: string): Promise<Seen> {
  if ((await runningQuestions(rows)).has(key)) return { is: 'running' }
  const history = await rows.get('histories', key)
  const last = history?.exposures.at(-1)
  if (!history || !last) return { is: 'gone' }
  const [question, attempt] = await Promise.all([
    rows.get('snapshots', history.hash),
    rows.get('attempts', last.attemptId),
  ])
  return question && attempt ? { is: 'here', history, question, attempt } : { is: 'gone' }
}

type ShownProps = { history: QuestionHistory; question: Question; attempt: Attempt; bankId: BankId }

function Shown({ history, question, attempt, bankId }: ShownProps) {
  const item = attempt.form.items.find(({ questionId }) => questionId === question.id)
  const order: OptionId[] = item?.optionOrder ?? question.options.map(({ id }) => id)
  return (
    <article className={styles.seen}>
      <BackLink />
      <header className={styles.noteHead}>
        <h1>A question you’ve seen</h1>
        <p className={styles.quiet}>
          {domainTitle(attempt.exam, item?.domain ?? null)} · {historyWords(history)}
        </p>
      </header>
      <QuestionStem question={question} bankId={bankId} />
      <h2>Your last answer</h2>
      <Explanation
        question={question}
        optionOrder={order}
        response={valueAt(attempt.answers, question.id)?.response ?? null}
        exam={attempt.exam}
        bankId={bankId}
      />
    </article>
  )
}

function historyWords({ exposures, missedAtMs }: QuestionHistory): string {
  const right = exposures.filter(({ isRight }) => isRight).length
  const times = `answered ${formatCount(exposures.length, 'time')}, ${right} correct`
  const last = `last on ${formatDay(exposures.at(-1)?.atMs ?? 0)}`
  return [times, last, missedAtMs === null ? '' : 'still missed'].filter(Boolean).join(' · ')
}
