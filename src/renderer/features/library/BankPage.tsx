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
import { capitalized, formatCount, formatIsoDay, formatPercent } from '../../wording/format'
import { ExportQuestions } from '../../parts/ExportQuestions'
import { useAsync } from '../../hooks/useQuery'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Notice } from '../../ui/Notice'
import { DeleteBank } from './DeleteBank'
import { EditBank } from './EditBank'
import { ProblemList } from './ProblemList'
import { sourceWords } from './sourceWords'
import styles from './Library.module.css'

const rootWords = {
  shipped: 'comes with Rehearse',
  data: 'in your banks folder',
  added: 'in a folder you added',
}

/** One bank: its exams, what of each guide its questions cover, and its problems. */
export function BankPage({ bankId }: { bankId: string }) {
  const { banks, isLoaded } = useBanks()
  const bank = banks.find((candidate) => candidate.id === bankId)
  const reply = useAsync(
    `bank ${bankId}`,
    async (engine) => (bank?.isUsable ? loadIndex(engine, bankId as BankId) : null),
    bank?.hash,
  )
  if (!isLoaded) return <div role="status" aria-busy="true" aria-label="Loading the bank" />
  if (!bank) {
    return (
      <EmptyState
        title="This bank is not here"
        action={<ButtonLink to="/library">Back to the Library</ButtonLink>}
      >
        It may have been moved or renamed. Your attempts on it are kept.
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
          <h2>Problems to fix</h2>
          <ProblemList problems={bank.problems} />
        </section>
      )}
      {reply.error && <Notice tone="wrong">{reply.error}</Notice>}
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
    formatCount(bank.questionCount, 'question'),
    // Banks of one's own are not released: theirs is the version they were made with.
    !bank.exams.every(isOwn) && `version ${bank.version}`,
    bank.licence !== unknownLicence && bank.licence,
    sourceWords(bank),
    bank.authors.join(', '),
    `${withoutTurns(bank.folderName)}, ${rootWords[bank.root]}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

type CoverageProps = { bank: BankSummary; exam: Exam; questions: QuestionEntry[] }

function ExamCoverage({ bank, exam, questions }: CoverageProps) {
  const mine = questions.filter((question) => domainIn(exam, question.objectives) !== null)
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
          All {exam.code} questions
        </ButtonLink>
        {next && (
          <ButtonLink look="quiet" to={bridgeAddress(bank.id, exam.id)}>
            What changes in {next.code}
          </ButtonLink>
        )}
        {isOffered(bank, exam) && (
          <>
            <ButtonLink look="quiet" to={paperAddress(bank.id, exam.id)}>
              Print a mock
            </ButtonLink>
            <ButtonLink to={setupAddress(bank.id, exam.id)}>Set up {exam.code}</ButtonLink>
          </>
        )}
      </div>
      <p className={styles.muted}>
        {!isOffered(bank, exam) && 'None of its questions can be asked. '}
        {capitalized(lifecycleWords(exam.lifecycle))}
        {exam.lifecycle.status !== 'own' && `, as of ${formatIsoDay(exam.lifecycle.asOf)}`}.{' '}
        {exam.lifecycle.note}
      </p>
      <table className={styles.coverage}>
        <caption className="visually-hidden">Questions of {exam.code} by domain and task</caption>
        <thead>
          <tr>
            <th scope="col">Domain and task</th>
            <th scope="col">Weight</th>
            <th scope="col">Questions</th>
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
