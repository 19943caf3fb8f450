import { useState } from 'react'
import { Link } from 'wouter'
import type { BankSummary } from '#core/bank/bank'
import type { CheatSheet as Sheet, SheetDomain, SheetLine } from '#core/notes/cheatSheet'
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { cheatSheetAddress, noteAddress } from '../../addresses/addresses'
import { useBanks, useChangesOf } from '../../actions/banks'
import { domainTitle } from '../../wording/examWords'
import { formatCount, formatDay, formatPercent } from '../../wording/format'
import { useAsync, useRevision } from '../../hooks/useQuery'
import { BackLink } from '../../parts/BackLink'
import { Button, ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Markdown } from '../../parts/markdown/Markdown'
import { Notice } from '../../ui/Notice'
import styles from './CheatSheet.module.css'

/** Your own cheat sheet: one page with the lines behind what you keep missing in an exam. */
export function CheatSheet({ bankId, examId }: { bankId: string; examId: string }) {
  const { banks, isLoaded } = useBanks()
  const changeCount = useChangesOf(bankId)
  const revision = useRevision()
  const bank = banks.find((candidate) => candidate.id === bankId && candidate.isUsable)
  const exam = bank?.exams.find((candidate) => candidate.id === examId)
  const sheet = useAsync(
    `sheet ${bankId}/${exam?.id}`,
    async (engine) => {
      const { loadSheet } = await import('./loadSheet')
      return exam && loadSheet(engine, bankId as BankId, exam)
    },
    `${revision} ${changeCount}`,
  )
  if (sheet.error) return <Notice tone="wrong">{sheet.error}</Notice>
  if (!isLoaded || (exam && !sheet.data)) {
    return <div role="status" aria-busy="true" aria-label="Loading your cheat sheet" />
  }
  if (!bank || !exam || !sheet.data) {
    return (
      <EmptyState
        title="This exam is not here"
        action={<ButtonLink to="/library">Open the Library</ButtonLink>}
      >
        Its bank was deleted or moved, or it has a problem. The Library says which.
      </EmptyState>
    )
  }
  if (sheet.data.lineCount === 0) return <NothingMissed bank={bank} exam={exam} />
  return <SheetPage bank={bank} exam={exam} sheet={sheet.data} />
}

function NothingMissed({ bank, exam }: { bank: BankSummary; exam: Exam }) {
  return (
    <EmptyState
      title={`Your ${exam.code} cheat sheet is empty`}
      action={
        <ButtonLink to={`/setup/${encodeURIComponent(bank.id)}/${exam.id}`}>Set up {exam.code}</ButtonLink>
      }
    >
      It holds exactly the lines of the notes behind the questions you miss, and loses each line once you were
      right about it in two later sittings. Take a mock, or answer twenty practice questions, and it fills in.
    </EmptyState>
  )
}

type SheetPageProps = { bank: BankSummary; exam: Exam; sheet: Sheet }

function SheetPage({ bank, exam, sheet }: SheetPageProps) {
  const from = cheatSheetAddress(bank.id, exam.id)
  const [openedAtMs] = useState(() => Date.now())
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <BackLink />
        <h1>Your {exam.code} cheat sheet</h1>
        <p className={styles.quiet}>
          {formatCount(sheet.lineCount, 'line')} behind what you keep missing, biggest gains first
          {sheet.leftOut > 0 && `; ${sheet.leftOut} more didn’t fit`}. A line goes once you get its questions
          right in two later sittings. {formatDay(openedAtMs)}
        </p>
        <div className={styles.actions}>
          <Button look="primary" onClick={() => window.print()}>
            Print this page
          </Button>
          <ButtonLink to="/missed">Review missed questions</ButtonLink>
        </div>
      </header>
      <div className={styles.columns}>
        {sheet.domains.map((group) => (
          <DomainLines key={group.domain ?? 'none'} group={group} exam={exam} bankId={bank.id} from={from} />
        ))}
      </div>
    </article>
  )
}

type DomainLinesProps = { group: SheetDomain; exam: Exam; bankId: BankId; from: string }

function DomainLines({ group, exam, bankId, from }: DomainLinesProps) {
  const { domain, fraction, topics } = group
  const weight = exam.domains.find(({ id }) => id === domain)?.weight
  return (
    <section className={styles.domain}>
      <h2>
        {domainTitle(exam, domain)}
        {weight !== undefined && (
          <span className={styles.quiet}>
            {' '}
            {formatPercent(weight)} of the exam
            {fraction !== null && `, ${formatPercent(fraction)} correct`}
          </span>
        )}
      </h2>
      {topics.map((topic) => (
        <section key={topic.topic} className={styles.topic}>
          <h3>
            {topic.topic ? (
              <Link to={noteAddress(bankId, topic.topic)} state={{ from }}>
                {topic.title}
              </Link>
            ) : (
              'Without a note'
            )}
          </h3>
          <ul>
            {topic.lines.map((line) => (
              <li key={line.questionIds[0]}>
                <Line line={line} bankId={bankId} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function Line({ line: { block, questionIds }, bankId }: { line: SheetLine; bankId: BankId }) {
  const count = questionIds.length
  return (
    <div className={styles.line}>
      {block.kind === 'line' ? (
        <Markdown text={block.markdown} bankId={bankId} />
      ) : (
        <>
          <div className={styles.today}>
            <Markdown text={`**Today:** ${block.today}`} bankId={bankId} />
          </div>
          <div className={styles.taught}>
            <Markdown text={`Common misconception: ${block.taught}`} bankId={bankId} />
          </div>
        </>
      )}
      {count > 1 && <span className={styles.behind}>{count} questions</span>}
    </div>
  )
}
