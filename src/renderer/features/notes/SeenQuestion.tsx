import { valueAt } from '#core/common/dictionary'
import type { BankId, OptionId } from '#core/bank/ids'
import { rowKey } from '#core/log/rows'
import type { Attempt, QuestionHistory } from '#core/history/records'
import type { Question } from '#core/bank/question'
import type { RowStore } from '../../db/rowStore'
import { domainTitle } from '../../wording/examWords'
import { formatDay } from '../../wording/format'
import { questionsInMocks } from '../../actions/mockQuestions'
import { roundThatShowed, runningQuestions } from '../../actions/runningQuestions'
import { useRows } from '../../hooks/useQuery'
import { BackLink } from '../../parts/BackLink'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Explanation } from '../../parts/question/Explanation'
import { QuestionStem } from '../../parts/question/QuestionStem'
import { commonWords } from '../../wording/en/common'
import { inMockWords } from '../../wording/en/inMock'
import { seenQuestionWords as words } from '../../wording/en/seenQuestion'
import styles from './Notes.module.css'

type Seen = { is: 'inMock' | 'running' | 'gone' } | ({ is: 'here' } & Found)

/** `history` is null for one that only a paused round has shown so far. */
type Found = {
  history: QuestionHistory | null
  question: Question
  attempt: Pick<Attempt, 'exam' | 'form' | 'answers'>
}

/** One question that was answered before, or whose answer a paused round has shown, as it was shown last, with everything to learn from it. */
export function SeenQuestion({ bankId, questionId }: { bankId: string; questionId: string }) {
  const key = rowKey.history(bankId, questionId)
  const { data: seen } = useRows(`seen:${key}`, (rows) => readSeen(rows, key))
  if (!seen) return <div role="status" aria-busy="true" aria-label={words.loading} />
  if (seen.is === 'inMock') {
    return (
      <EmptyState title={inMockWords.thisTitle} action={<ButtonLink to="/">{commonWords.goHome}</ButtonLink>}>
        {inMockWords.this}
      </EmptyState>
    )
  }
  if (seen.is === 'running') {
    return (
      <EmptyState title={words.runningTitle} action={<ButtonLink to="/">{commonWords.goHome}</ButtonLink>}>
        {words.running}
      </EmptyState>
    )
  }
  if (seen.is !== 'here') {
    return (
      <EmptyState
        title={words.unansweredTitle}
        action={<ButtonLink to="/missed">{words.goToMissed}</ButtonLink>}
      >
        {words.unanswered}
      </EmptyState>
    )
  }
  return <Shown {...seen} bankId={bankId as BankId} />
}

async function readSeen(rows: RowStore, key: string): Promise<Seen> {
  if ((await questionsInMocks(rows)).has(key)) return { is: 'inMock' }
  if ((await runningQuestions(rows)).has(key)) return { is: 'running' }
  const history = await rows.get('histories', key)
  const last = history?.exposures.at(-1)
  if (!history || !last) return readInRound(rows, key)
  const [question, attempt] = await Promise.all([
    rows.get('snapshots', history.hash),
    rows.get('attempts', last.attemptId),
  ])
  return question && attempt ? { is: 'here', history, question, attempt } : { is: 'gone' }
}

async function readInRound(rows: RowStore, key: string): Promise<Seen> {
  const round = await roundThatShowed(rows, key)
  const item = round?.form.items.find(
    ({ questionId }) => rowKey.history(round.form.bankId, questionId) === key,
  )
  const question = item && (await rows.get('snapshots', item.hash))
  return round && question ? { is: 'here', history: null, question, attempt: round } : { is: 'gone' }
}

type ShownProps = Found & { bankId: BankId }

function Shown({ history, question, attempt, bankId }: ShownProps) {
  const item = attempt.form.items.find(({ questionId }) => questionId === question.id)
  const order: OptionId[] = item?.optionOrder ?? question.options.map(({ id }) => id)
  return (
    <article className={styles.seen}>
      <BackLink />
      <header className={styles.noteHead}>
        <h1>{words.title}</h1>
        <p className={styles.quiet}>
          {[
            domainTitle(attempt.exam, item?.domain ?? null),
            history ? historyWords(history) : words.inPausedRound,
          ].join(' · ')}
        </p>
      </header>
      <QuestionStem question={question} bankId={bankId} />
      <h2>{words.lastAnswer}</h2>
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
  const times = words.answeredTimes(exposures.length, right)
  const last = words.lastOn(formatDay(exposures.at(-1)?.atMs ?? 0))
  return [times, last, missedAtMs === null ? '' : words.stillMissed].filter(Boolean).join(' · ')
}
