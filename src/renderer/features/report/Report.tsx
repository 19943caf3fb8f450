import type { AttemptId } from '#core/bank/ids'
import type { Interruption } from '#core/sitting/sittingTypes'
import { formatTime } from '../../wording/format'
import { useRows } from '../../hooks/useQuery'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { ContinueRound } from '../../parts/ContinueRound'
import { Markdown } from '../../parts/markdown/Markdown'
import { Notice } from '../../ui/Notice'
import { DomainBars } from './DomainBars'
import { PaceStrip } from './PaceStrip'
import { QuestionList } from './QuestionList'
import { ReportHead } from './ReportHead'
import styles from './Report.module.css'
import { reportItems } from './reportItems'

/** The report of one attempt: the result in a sentence, domains, pace, and every question with its explanations. */
export function Report({ attemptId }: { attemptId: string }) {
  const attempt = useRows(
    `attempt:${attemptId}`,
    async (rows) => (await rows.get('attempts', attemptId)) ?? null,
  )
  const hashes = attempt.data?.form.items.map((item) => item.hash) ?? []
  const questions = useRows(`snapshots:${attemptId}:${hashes.length}`, (rows) =>
    rows.getMany('snapshots', hashes),
  )
  if (attempt.data === undefined || (attempt.data && questions.data?.length !== hashes.length)) {
    return <div role="status" aria-busy="true" aria-label="Loading the report" />
  }
  if (attempt.data === null) {
    return (
      <EmptyState title="Attempt not found" action={<ButtonLink to="/">Go to Home</ButtonLink>}>
        It was deleted, or it is still in progress.
      </EmptyState>
    )
  }
  const items = reportItems(attempt.data, questions.data ?? [])
  return (
    <>
      <ReportHead attempt={attempt.data} attemptId={attemptId as AttemptId} />
      {!attempt.data.isArchived && <ContinueRound attempt={attempt.data} />}
      {attempt.data.interruptions.filter(isWorthSaying).map((interruption) => (
        <Notice key={interruption.resumedAtMs} tone="warning">
          {interruptionSentence(interruption)}
        </Notice>
      ))}
      <div className={styles.pair}>
        <DomainBars attempt={attempt.data} />
        <PaceStrip attempt={attempt.data} items={items} />
      </div>
      <section className={styles.section}>
        <h2>Questions</h2>
        <QuestionList attempt={attempt.data} items={items} />
      </section>
      {/* Printing opens every row at once: the parser of their texts is there by then. */}
      <span hidden>
        <Markdown text="" bankId={null} />
      </span>
    </>
  )
}

/** A page that was loaded again was away for a second or two: nothing to warn of. */
const briefMs = 30_000

function isWorthSaying({ stoppedAtMs, resumedAtMs }: Interruption): boolean {
  return resumedAtMs - stoppedAtMs >= briefMs
}

function interruptionSentence({ stoppedAtMs, resumedAtMs }: Interruption): string {
  return `Rehearse was not running from ${formatTime(stoppedAtMs)} to ${formatTime(resumedAtMs)}. The exam clock was stopped, and you continued with the time you had left.`
}
