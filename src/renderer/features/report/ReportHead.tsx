import type { RefObject } from 'react'
import { StartButton } from '../../parts/StartButton'
import { valueAt } from '#core/common/dictionary'
import { useLocation } from 'wouter'
import type { AttemptId, QuestionId } from '#core/bank/ids'
import { isExposed } from '#core/history/history'
import type { Attempt } from '#core/history/records'
import { useBankFault } from '../../actions/banks'
import { useEngine } from '../../actions/engine'
import { attemptTitle } from '../../wording/attemptTitle'
import { estimateCaveat, estimateSentence } from '../../wording/estimateWords'
import { reportWords as words } from '../../wording/en/report'
import { formatDuration, formatMoment, formatPercent } from '../../wording/format'
import { useAskable } from '../../hooks/useAskable'
import { startRetry } from '../../actions/startSitting'
import { Button, ButtonLink } from '../../ui/Button'
import { DeleteAttempt } from '../../parts/DeleteAttempt'
import { ReadOnlyBank } from '../../parts/ReadOnlyBank'
import { SaveReport } from './SaveReport'
import styles from './Report.module.css'
import { ShareAttempt } from './ShareAttempt'

type ReportHeadProps = { attempt: Attempt; attemptId: AttemptId; report: RefObject<Element | null> }

export function ReportHead({ attempt, attemptId, report }: ReportHeadProps) {
  const { result } = attempt
  return (
    <header className={styles.head}>
      <p className={styles.muted}>
        {attemptTitle(attempt.title)} · {formatMoment(attempt.end.atMs)}
        {attempt.isArchived && ` · ${words.archived}`}
      </p>
      <h1>{result.estimate ? estimateSentence(attempt.exam, result.estimate) : practiceSentence(attempt)}</h1>
      <p className={styles.muted}>{countsSentence(attempt)}</p>
      {result.estimate && <p className={styles.muted}>{estimateCaveat(attempt.exam)}</p>}
      <ReadOnlyBank bankId={attempt.form.bankId} />
      <Actions attempt={attempt} attemptId={attemptId} report={report} />
    </header>
  )
}

function practiceSentence({ result }: Attempt): string {
  if (result.total === 0) return words.noneAnswered
  return words.questionsCorrect(result.right, result.total)
}

function isReachedIn({ answers, rules }: Attempt, questionId: QuestionId): boolean {
  const answer = valueAt(answers, questionId)
  return answer !== undefined && isExposed(rules.kind, answer)
}

/** What of the questions that count was left blank or not reached; false where every one was answered. */
function unansweredWords(attempt: Attempt): string | false {
  const unreached = attempt.form.items.filter(
    ({ questionId, isTrial }) => !isTrial && !isReachedIn(attempt, questionId),
  ).length
  const blank = attempt.result.blank - unreached
  return (blank > 0 || unreached > 0) && words.unanswered(blank, unreached)
}

function countsSentence(attempt: Attempt): string {
  const { right, total } = attempt.result
  const trial = attempt.form.items.filter((item) => item.isTrial).length
  const parts = [
    attempt.result.estimate && words.shareCorrect(attempt.result, formatPercent(right / Math.max(1, total))),
    attempt.result.estimate && unansweredWords(attempt),
    trial > 0 && words.unscoredQuestions(trial),
    words.timeUsed(formatDuration(attempt.elapsedMs)),
    attempt.end.reason === 'time' && words.endedByTime,
  ]
  return `${parts.filter(Boolean).join(' · ')}.`
}

function Actions({ attempt, attemptId, report }: ReportHeadProps) {
  const engine = useEngine()
  const [, navigate] = useLocation()
  const canAsk = useBankFault(attempt.form.bankId) === null
  const askable = useAskable(attempt.form.bankId)
  const missed = askable(
    attempt.result.items
      .filter(({ questionId, isRight, isVoid }) => !isRight && !isVoid && isReachedIn(attempt, questionId))
      .map((item) => item.questionId),
  )
  return (
    <div className={`${styles.actions} no-print`}>
      {canAsk && missed.length > 0 && (
        <StartButton
          look="primary"
          begin={() => startRetry(engine, attempt.exam, attempt.form.bankId, missed)}
        >
          {words.retry(missed.length)}
        </StartButton>
      )}
      {canAsk && (
        <ButtonLink to={`/setup/${encodeURIComponent(attempt.form.bankId)}/${attempt.exam.id}`}>
          {words.newSession}
        </ButtonLink>
      )}
      <Button onClick={() => window.print()}>{words.print}</Button>
      <SaveReport attempt={attempt} report={report} />
      {canAsk && attempt.rules.kind === 'mock' && <ShareAttempt attempt={attempt} />}
      <DeleteAttempt
        attemptId={attemptId}
        title={attemptTitle(attempt.title)}
        onDeleted={() => navigate('/')}
      />
    </div>
  )
}
