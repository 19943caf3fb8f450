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
import { useRemembered } from '../../hooks/useRemembered'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { SearchField } from '../../parts/SearchField'
import { Select, type Named } from '../../ui/Select'
import { loadMissed, type MissedGroup, type MissedQuestion } from './loadMissed'
import { MissedEntry } from './MissedEntry'
import { domainsWithWords, missedOrders, ordered, type MissedOrder } from './missedOrder'
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

const orderWords: Record<MissedOrder, string> = {
  domain: 'By domain',
  newest: 'Newest first',
  oldest: 'Oldest first',
  mostMissed: 'Most often missed',
}

/** Enough for one sitting at the desk. */
const fewCount = 10

function ExamGroup({ group }: { group: MissedGroup }) {
  const { exam, bankId } = group
  const [query, setQuery] = useRemembered(`find ${exam.id}`, '')
  const [order, setOrder] = useRemembered<MissedOrder>(`order ${exam.id}`, 'domain')
  const domains = domainsWithWords(group.domains, query)
  const shown = ordered(
    domains.flatMap((domain) => domain.questions),
    order,
  )
  const asked = shown.filter(({ isLeftOut }) => !isLeftOut)
  const count = group.domains.reduce((sum, { questions }) => sum + questions.length, 0)
  return (
    <section className={styles.exam}>
      <div className={styles.head}>
        <h2>
          {exam.code} · {formatCount(count, 'question')}
        </h2>
        <div className={styles.actions}>
          <ButtonLink to={cheatSheetAddress(bankId, exam.id)}>Your cheat sheet</ButtonLink>
          <ExportQuestions bankId={bankId} questionIds={shown.map(({ history }) => history.questionId)} />
          {asked.length > fewCount && (
            <RetryButton label={`Retry all ${asked.length}`} exam={exam} bankId={bankId} questions={asked} />
          )}
          {asked.length > 0 && (
            <RetryButton
              label={`Retry ${asked.length > fewCount ? fewCount : `all ${asked.length}`}`}
              exam={exam}
              bankId={bankId}
              questions={asked.slice(0, fewCount)}
              isMain
            />
          )}
        </div>
      </div>
      <div className={`${styles.tools} no-print`}>
        <SearchField label="Search missed questions" value={query} onChange={setQuery} />
        <Select
          label="Order"
          value={order}
          options={missedOrders.map((name): Named => [name, orderWords[name]])}
          onChange={(value) => setOrder(missedOrders.find((name) => name === value) ?? 'domain')}
        />
        <p role="status" className={styles.muted}>
          {query.trim() !== '' && (shown.length > 0 ? formatCount(shown.length, 'result') : 'No results.')}
        </p>
      </div>
      {order === 'domain' ? (
        domains.map(({ domain, questions }) => (
          <section key={domain ?? 'none'} className={styles.domain}>
            <div className={styles.head}>
              <h3>
                {domainTitle(exam, domain)} · {questions.length}
              </h3>
              <RetryButton
                label="Retry these"
                name={`Retry these: ${domainTitle(exam, domain)}`}
                exam={exam}
                bankId={bankId}
                questions={questions}
              />
            </div>
            <Entries questions={questions} exam={exam} />
          </section>
        ))
      ) : (
        <Entries questions={shown} exam={exam} />
      )}
    </section>
  )
}

function Entries({ questions, exam }: { questions: MissedQuestion[]; exam: Exam }) {
  return (
    <ul className={styles.list}>
      {questions.map((missed) => (
        <li key={missed.history.questionId}>
          <MissedEntry missed={missed} exam={exam} />
        </li>
      ))}
    </ul>
  )
}

type RetryButtonProps = {
  label: string
  name?: string
  exam: Exam
  bankId: BankId
  questions: MissedQuestion[]
  isMain?: boolean
}

function RetryButton({ label, name = label, exam, bankId, questions, isMain = false }: RetryButtonProps) {
  const engine = useEngine()
  const ids: QuestionId[] = questions.map(({ history }) => history.questionId)
  return (
    <div>
      <StartButton
        name={name}
        look={isMain ? 'primary' : 'plain'}
        begin={() => startRetry(engine, exam, bankId, ids)}
      >
        {label}
      </StartButton>
    </div>
  )
}
