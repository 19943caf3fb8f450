import { useState } from 'react'
import { Link } from 'wouter'
import type { BankSummary } from '#core/bank/bank'
import type { CheatSheet as Sheet, SheetDomain, SheetLine } from '#core/notes/cheatSheet'
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { cheatSheetAddress, noteAddress } from '../../addresses/addresses'
import { useBankLanguage, useBanks, useChangesOf } from '../../actions/banks'
import { domainTitle } from '../../wording/examWords'
import { formatDay } from '../../wording/format'
import { useAsync, useRevision } from '../../hooks/useQuery'
import { LoadError } from '../../parts/LoadError'
import { BackLink } from '../../parts/BackLink'
import { Button, ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Markdown } from '../../parts/markdown/Markdown'
import { cheatSheetWords as words } from '../../wording/en/cheatSheet'
import { commonWords } from '../../wording/en/common'
import styles from './CheatSheet.module.css'

/** Your own cheat sheet: one page with the lines behind what you missed in an exam. */
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
  if (sheet.error) return <LoadError of={sheet} />
  if (!isLoaded || (exam && !sheet.data)) {
    return <div role="status" aria-busy="true" aria-label={words.loading} />
  }
  if (!bank || !exam || !sheet.data) {
    return (
      <EmptyState
        title={words.noExamTitle}
        action={<ButtonLink to="/library">{commonWords.openLibrary}</ButtonLink>}
      >
        {words.noExam}
      </EmptyState>
    )
  }
  if (sheet.data.lineCount === 0) return <NothingMissed bank={bank} exam={exam} />
  return <SheetPage bank={bank} exam={exam} sheet={sheet.data} />
}

function NothingMissed({ bank, exam }: { bank: BankSummary; exam: Exam }) {
  return (
    <EmptyState
      title={words.emptyTitle(exam.code)}
      action={
        <ButtonLink to={`/setup/${encodeURIComponent(bank.id)}/${exam.id}`}>
          {words.setUp(exam.code)}
        </ButtonLink>
      }
    >
      {words.empty}
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
        <h1>{words.title(exam.code)}</h1>
        <p className={styles.quiet}>{words.about(sheet.lineCount, sheet.leftOut, formatDay(openedAtMs))}</p>
        <div className={styles.actions}>
          <Button look="primary" onClick={() => window.print()}>
            {words.print}
          </Button>
          <ButtonLink to="/missed">{words.reviewMissed}</ButtonLink>
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
  const lang = useBankLanguage(bankId)
  const weight = exam.domains.find(({ id }) => id === domain)?.weight
  return (
    <section className={styles.domain}>
      <h2>
        {domainTitle(exam, domain)}
        {weight !== undefined && <span className={styles.quiet}> {words.weight(weight, fraction)}</span>}
      </h2>
      {topics.map((topic) => (
        <section key={topic.topic} className={styles.topic}>
          <h3>
            {topic.topic ? (
              <Link to={noteAddress(bankId, topic.topic)} lang={lang} state={{ from }}>
                {topic.title}
              </Link>
            ) : (
              words.withoutNote
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
            <Markdown text={`**${words.today}** ${block.today}`} bankId={bankId} />
          </div>
          <div className={styles.taught}>
            <Markdown text={`${words.misconception} ${block.taught}`} bankId={bankId} />
          </div>
        </>
      )}
      {count > 1 && <span className={styles.behind}>{commonWords.questions(count)}</span>}
    </div>
  )
}
