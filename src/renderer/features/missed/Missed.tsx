import { useMemo } from 'react'
import { StartButton } from '../../parts/StartButton'
import type { Exam } from '#core/bank/exam'
import type { BankId, QuestionId } from '#core/bank/ids'
import { cheatSheetAddress } from '../../addresses/addresses'
import { useBankFault } from '../../actions/banks'
import { useEngine } from '../../actions/engine'
import { domainTitle } from '../../wording/examWords'
import { commonWords } from '../../wording/en/common'
import { missedWords as words } from '../../wording/en/missed'
import { startRetry } from '../../actions/startSitting'
import { PausedRound } from '../../parts/PausedRound'
import { ExportQuestions } from '../../parts/ExportQuestions'
import { ReadOnlyBank } from '../../parts/ReadOnlyBank'
import { useRows } from '../../hooks/useQuery'
import { useAskable } from '../../hooks/useAskable'
import { useRemembered } from '../../hooks/useRemembered'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { SearchField } from '../../parts/SearchField'
import { Select, type Named } from '../../ui/Select'
import { loadMissed, type MissedGroup, type MissedQuestion } from './loadMissed'
import { Entries } from './Entries'
import { domainsWithWords, missedOrders, ordered, type MissedOrder } from './missedOrder'
import { useStems } from './useSnapshots'
import styles from './Missed.module.css'

/** Every question that stands missed, across attempts, by domain: to read, or to retry. */
export function Missed() {
  const groups = useRows('missed', loadMissed)
  if (!groups.data) return <div role="status" aria-busy="true" aria-label={commonWords.loading} />
  if (groups.data.length === 0) {
    return (
      <EmptyState title={words.noneTitle} action={<ButtonLink to="/">{commonWords.goHome}</ButtonLink>}>
        {words.none}
        <PausedRound />
      </EmptyState>
    )
  }
  return (
    <>
      <header>
        <h1>{words.title}</h1>
        <p className={styles.muted}>
          {words.whenGone}
          <PausedRound />
        </p>
      </header>
      {groups.data.map((group) => (
        <section key={`${group.bankId}/${group.exam.id}`} className={styles.exam}>
          {group.domains.length > 0 ? <ExamGroup group={group} /> : <h2>{group.exam.code}</h2>}
          <InMock group={group} />
        </section>
      ))}
    </>
  )
}

/** Those that are not shown before the report of a running mock. */
function InMock({ group: { domains, inMockCount: count } }: { group: MissedGroup }) {
  if (count === 0) return null
  return <p className={styles.muted}>{words.inMock(count, domains.length > 0)}</p>
}

/** Enough for one sitting at the desk. */
const fewCount = 10

function ExamGroup({ group }: { group: MissedGroup }) {
  const { exam, bankId } = group
  const [query, setQuery] = useRemembered(`find ${exam.id}`, '')
  const [order, setOrder] = useRemembered<MissedOrder>(`order ${exam.id}`, 'domain')
  const isSearching = query.trim() !== ''
  const all = useMemo(() => group.domains.flatMap(({ questions }) => questions), [group])
  const hashes = useMemo(() => all.map(({ hash }) => hash), [all])
  const stems = useStems(hashes, isSearching)
  const isReading = isSearching && stems === null
  const { domains, shown } = useMemo(() => {
    // Until the texts are there, everything stands.
    const found = domainsWithWords(group.domains, stems ? query : '', ({ hash }) => stems?.get(hash) ?? '')
    return {
      domains: found,
      shown: ordered(
        found.flatMap(({ questions }) => questions),
        order,
      ),
    }
  }, [group, query, stems, order])
  const canAsk = useBankFault(bankId) === null
  const askable = useAskable(bankId)
  const retried = (questions: MissedQuestion[]) => askable(questions.map(({ questionId }) => questionId))
  return (
    <>
      <div className={styles.head}>
        <h2>
          {exam.code} · {commonWords.questions(all.length)}
        </h2>
        {canAsk && <GroupActions exam={exam} bankId={bankId} questions={shown} ids={retried(shown)} />}
      </div>
      <ReadOnlyBank bankId={bankId} />
      <div className={`${styles.tools} no-print`}>
        <SearchField label={words.search} value={query} onChange={setQuery} />
        <Select
          label={words.order}
          value={order}
          options={missedOrders.map((name): Named => [name, words.orders[name]])}
          onChange={(value) => setOrder(missedOrders.find((name) => name === value) ?? 'domain')}
        />
        <p role="status" className={styles.muted}>
          {isReading
            ? words.searching
            : isSearching && (shown.length > 0 ? commonWords.results(shown.length) : commonWords.noResults)}
        </p>
      </div>
      {order === 'domain' ? (
        domains.map(({ domain, questions }) => (
          <section key={domain ?? 'none'} className={styles.domain}>
            <div className={styles.head}>
              <h3>
                {domainTitle(exam, domain)} · {questions.length}
              </h3>
              {canAsk && (
                <RetryDomain
                  title={domainTitle(exam, domain)}
                  {...{ exam, bankId }}
                  ids={retried(questions)}
                />
              )}
            </div>
            <Entries questions={questions} exam={exam} />
          </section>
        ))
      ) : (
        <Entries questions={shown} exam={exam} />
      )}
    </>
  )
}

/** `ids` are those of the questions that can be asked. */
type GroupActionsProps = { exam: Exam; bankId: BankId; questions: MissedQuestion[]; ids: QuestionId[] }

/** What can be done with the missed questions of an exam whose bank is here. */
function GroupActions({ exam, bankId, questions, ids }: GroupActionsProps) {
  return (
    <div className={styles.actions}>
      <ButtonLink to={cheatSheetAddress(bankId, exam.id)}>{words.cheatSheet}</ButtonLink>
      <ExportQuestions bankId={bankId} questionIds={questions.map(({ questionId }) => questionId)} />
      {ids.length > fewCount && (
        <RetryButton label={words.retryAll(ids.length)} exam={exam} bankId={bankId} ids={ids} />
      )}
      {ids.length > 0 && (
        <RetryButton
          label={ids.length > fewCount ? words.retrySome(fewCount) : words.retryAll(ids.length)}
          exam={exam}
          bankId={bankId}
          ids={ids.slice(0, fewCount)}
          isMain
        />
      )}
    </div>
  )
}

type RetryButtonProps = {
  label: string
  name?: string
  exam: Exam
  bankId: BankId
  /** All of them are asked. */
  ids: QuestionId[]
  isMain?: boolean
}

type RetryDomainProps = { title: string } & Pick<RetryButtonProps, 'exam' | 'bankId' | 'ids'>

/** Nothing where none of a domain can be asked. */
function RetryDomain({ title, ids, ...rest }: RetryDomainProps) {
  if (ids.length === 0) return null
  const label = words.retryThese(ids.length)
  return <RetryButton label={label} name={`${label}: ${title}`} ids={ids} {...rest} />
}

function RetryButton({ label, name = label, exam, bankId, ids, isMain = false }: RetryButtonProps) {
  const engine = useEngine()
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
