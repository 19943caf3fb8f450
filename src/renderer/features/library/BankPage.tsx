import type { BankSummary } from '#core/bank/bank'
import { withoutTurns } from '#core/common/direction'
import { domainIn, isOwn, tasksIn, type Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { successorOf } from '#core/learning/bridge'
import type { QuestionEntry } from '#core/bank/question'
import { bridgeAddress } from '../../addresses/addresses'
import { loadIndex } from '../../actions/bankIndex'
import { byBooking, isOffered, useBanks } from '../../actions/banks'
import { paperAddress, setupAddress } from '../../addresses/addresses'
import { lifecycleWords } from '../../wording/examWords'
import { commonWords } from '../../wording/en/common'
import { libraryWords as words } from '../../wording/en/library'
import { formatIsoDay, formatPercent } from '../../wording/format'
import { LoadError } from '../../parts/LoadError'
import { ExportQuestions } from '../../parts/ExportQuestions'
import { useAsync } from '../../hooks/useQuery'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { DeleteBank } from './DeleteBank'
import { EditBank } from './EditBank'
import { ProblemList } from './ProblemList'
import { sourceWords } from './sourceWords'
import styles from './Library.module.css'

/** One bank: its exams, what of each guide its questions cover, and its problems. */
export function BankPage({ bankId }: { bankId: string }) {
  const { banks, isLoaded } = useBanks()
  const bank = banks.find((candidate) => candidate.id === bankId)
  const reply = useAsync(
    `bank ${bankId}`,
    async (engine) => (bank?.isUsable ? loadIndex(engine, bankId as BankId) : null),
    bank?.hash,
  )
  if (!isLoaded) return <div role="status" aria-busy="true" aria-label={words.loadingBank} />
  if (!bank) {
    return (
      <EmptyState
        title={words.bankGoneTitle}
        action={<ButtonLink to="/library">{words.backToLibrary}</ButtonLink>}
      >
        {words.bankGone}
      </EmptyState>
    )
  }
  return (
    <>
      <header className={styles.header}>
        <h1 dir="auto">{bank.title}</h1>
        <p className={styles.muted}>{bankFacts(bank)}</p>
        <div className={styles.actions}>
          {bank.isUsable && <ExportQuestions bankId={bank.id} questionIds={null} />}
          <EditBank bank={bank} />
          {bank.root === 'data' && <DeleteBank bank={bank} />}
        </div>
      </header>
      {bank.problems.length > 0 && (
        <section className={styles.section}>
          <h2>{words.problemsToFix}</h2>
          <ProblemList problems={bank.problems} />
        </section>
      )}
      <LoadError of={reply} />
      {bank.exams.toSorted(byBooking).map((exam) => (
        <ExamCoverage key={exam.id} bank={bank} exam={exam} questions={reply.data?.index.questions ?? []} />
      ))}
    </>
  )
}

/** What an import writes where nothing was said: no license to name. */
const unknownLicence = 'Unknown'

function bankFacts(bank: BankSummary): string {
  return [
    commonWords.questions(bank.questionCount),
    // Banks of one's own are not released: theirs is the version they were made with.
    !bank.exams.every(isOwn) && words.version(bank.version),
    bank.licence !== unknownLicence && bank.licence,
    sourceWords(bank),
    bank.authors.join(', '),
    `${withoutTurns(bank.folderName)}, ${words.roots[bank.root]}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

type CoverageProps = { bank: BankSummary; exam: Exam; questions: QuestionEntry[] }

function ExamCoverage({ bank, exam, questions }: CoverageProps) {
  const mine = questions.filter((question) => domainIn(exam, question.objectives) !== null)
  const { status, asOf, note } = exam.lifecycle
  const next = successorOf(exam, bank.exams)
  const inTask = (taskId: string) =>
    mine.filter((question) => tasksIn(exam.id, question.objectives).includes(taskId)).length
  return (
    <section className={styles.section}>
      <div className={styles.bankHead}>
        <h2>
          {exam.code} · {exam.title}
        </h2>
        <ButtonLink look="quiet" to={`/library/${encodeURIComponent(bank.id)}/${exam.id}`}>
          {words.allQuestions(exam.code)}
        </ButtonLink>
        {next && (
          <ButtonLink look="quiet" to={bridgeAddress(bank.id, exam.id)}>
            {words.whatChanges(next.code)}
          </ButtonLink>
        )}
        {isOffered(bank, exam) && (
          <>
            <ButtonLink look="quiet" to={paperAddress(bank.id, exam.id)}>
              {words.printMock}
            </ButtonLink>
            <ButtonLink to={setupAddress(bank.id, exam.id)}>{words.setUp(exam.code)}</ButtonLink>
          </>
        )}
      </div>
      <p className={styles.muted}>
        {[
          !isOffered(bank, exam) && words.asksNothing,
          words.lifecycle(lifecycleWords(exam.lifecycle), status === 'own' ? null : formatIsoDay(asOf)),
          note,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <table className={styles.coverage}>
        <caption className="visually-hidden">{words.coverage(exam.code)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.domainAndTask}</th>
            <th scope="col">{words.weight}</th>
            <th scope="col">{words.questions}</th>
          </tr>
        </thead>
        {exam.domains.map((domain) => (
          <tbody key={domain.id}>
            <tr>
              <th scope="row">
                {domain.id} · {domain.title}
              </th>
              <td>{formatPercent(domain.weight)}</td>
              <td>{mine.filter((question) => domainIn(exam, question.objectives) === domain.id).length}</td>
            </tr>
            {domain.tasks.map((task) => (
              <tr key={task.id} className={styles.task}>
                <th scope="row">
                  {task.id} {task.title}
                </th>
                <td className={styles.noWeight}>–</td>
                <td>{inTask(task.id)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}
