import { Link, useLocation } from 'wouter'
import type { BankSummary } from '#core/bank/bank'
import type { Exam } from '#core/bank/exam'
import { choosePractice, type PracticeItem } from '#core/learning/practicePool'
import { successorOf, type BridgeTopic } from '#core/learning/bridge'
import { noteAddress } from '../../addresses/addresses'
import { useBanks } from '../../actions/banks'
import { useEngine } from '../../actions/engine'
import { newSeed } from '../../actions/pool'
import { startRound } from '../../actions/startSitting'
import { useAsync, useRevision } from '../../hooks/useQuery'
import { useTopicTitles } from '../../hooks/useTopicTitles'
import { LoadError } from '../../parts/LoadError'
import { ExternalLink } from '../../parts/markdown/ExternalLink'
import { StartButton } from '../../parts/StartButton'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { domainTitle, lifecycleWords } from '../../wording/examWords'
import { taskTitle, topicTitle, type TopicTitles } from '../../wording/filterWords'
import { formatPercent } from '../../wording/format'
import { bridgeWords as words } from '../../wording/en/bridge'
import { commonWords } from '../../wording/en/common'
import styles from './Bridge.module.css'
import { carriedSentence, newSentence, sealNumbers, typesSentence } from './bridgeWords'
import { loadBridge, roundCount, type LoadedBridge } from './loadBridge'

/** From one version of an exam to the next: what carries over, what is new, what is gone, and a drill of what is new. */
export function Bridge({ bankId, examId }: { bankId: string; examId: string }) {
  const isLoaded = useBanks((state) => state.isLoaded)
  const pair = useBanks((state) => state.banks).flatMap((bank) => pairIn(bank, { bankId, examId }))[0]
  const revision = useRevision()
  const loaded = useAsync(
    `bridge ${bankId}/${examId}`,
    async (engine) => (pair ? loadBridge(engine, pair.bank.id, pair) : null),
    `${pair?.bank.hash} ${pair?.to.id} ${revision}`,
  )
  if (loaded.error) return <LoadError of={loaded} />
  if (!isLoaded || loaded.data === undefined)
    return <div role="status" aria-busy="true" aria-label={words.comparing} />
  if (!pair || !loaded.data) {
    return (
      <EmptyState
        title={words.nothingTitle}
        action={<ButtonLink to="/library">{commonWords.openLibrary}</ButtonLink>}
      >
        {words.nothing}
      </EmptyState>
    )
  }
  return <Shown {...pair} loaded={loaded.data} />
}

type Pair = { bank: BankSummary; from: Exam; to: Exam }

/** The exam asked for and the one that replaces it; none when the bank is not that one or has not both. */
function pairIn(bank: BankSummary, asked: { bankId: string; examId: string }): Pair[] {
  const from = bank.isUsable && bank.id === asked.bankId && bank.exams.find(({ id }) => id === asked.examId)
  const to = from && successorOf(from, bank.exams)
  return from && to ? [{ bank, from, to }] : []
}

type ShownProps = Pair & { loaded: LoadedBridge }

function Shown({ bank, from, to, loaded }: ShownProps) {
  const titles = useTopicTitles(bank.id, bank.hash)
  const { bridge, score } = loaded
  return (
    <>
      <header className={styles.head}>
        <h1>{words.title(from.code, to.code)}</h1>
        <p className={styles.muted}>
          {from.code}: {lifecycleWords(from.lifecycle)}. {to.code}: {lifecycleWords(to.lifecycle)}.
        </p>
      </header>
      <section className={styles.section}>
        <h2>{words.carriesOver}</h2>
        <p>{carriedSentence({ from, to }, bridge.carried.length, score)}</p>
        <DomainTable from={from} to={to} loaded={loaded} />
      </section>
      <section className={styles.section}>
        <h2>{words.isNew}</h2>
        <p>{newSentence({ from, to }, loaded)}</p>
        <Drill to={to} loaded={loaded} />
        <Topics {...{ exam: to, bankId: bank.id, titles }} topics={bridge.added} />
      </section>
      <section className={styles.section}>
        <h2>{words.isGone}</h2>
        <p>{typesSentence({ from, to }, bridge)}</p>
        <Topics {...{ exam: from, bankId: bank.id, titles }} topics={bridge.removed} />
      </section>
      <Sources to={to} />
    </>
  )
}

/** Starts a round of what is new; of what waits in sealed mocks only where the rest is too little, and that was said. */
function Drill({ to, loaded: { pool, drill, sealed, opening } }: { to: Exam; loaded: LoadedBridge }) {
  const engine = useEngine()
  const begin = (items: readonly PracticeItem[], count: number) => {
    const questionIds = choosePractice({ exam: to, items, count, seed: newSeed(), isMixed: true })
    return startRound(engine, to, pool, { questionIds, limitMs: null })
  }
  const count = Math.min(roundCount, drill.length)
  const withSealed = Math.min(roundCount, drill.length + sealed.length)
  return (
    <div className={styles.drill}>
      {count > 0 && (
        <StartButton look="primary" begin={() => begin(drill, count)}>
          {words.practiceNew(count)}
        </StartButton>
      )}
      {sealed.length > 0 && (
        <StartButton begin={() => begin([...drill, ...sealed], withSealed)}>
          {words.openSealed(sealNumbers(opening), withSealed)}
        </StartButton>
      )}
    </div>
  )
}

function DomainTable({ from, to, loaded: { bridge } }: Omit<ShownProps, 'bank'>) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{words.domainsOf(to.code)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.domainOf(to.code)}</th>
            <th scope="col">{words.weightIn(from.code, to.code)}</th>
            <th scope="col">{words.carriedOver}</th>
            <th scope="col">{words.added}</th>
          </tr>
        </thead>
        <tbody>
          {bridge.domains.map(({ domain, weight, before, carried, added }) => (
            <tr key={domain}>
              <th scope="row">{domainTitle(to, domain)}</th>
              <td>
                {before === null ? '–' : formatPercent(before)} → {formatPercent(weight)}
              </td>
              <td>{carried}</td>
              <td>{added}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type TopicsProps = {
  exam: Exam
  bankId: string
  titles: TopicTitles
  topics: readonly BridgeTopic<{ id: string }>[]
}

/** Topics with how many questions each has, to their study notes where there are any. */
function Topics({ exam, bankId, titles, topics }: TopicsProps) {
  const [location] = useLocation()
  if (topics.length === 0) return null
  return (
    <ul className={styles.topics}>
      {topics.map(({ topic, task, items }) => (
        <li key={topic}>
          {titles.has(topic) ? (
            <Link to={noteAddress(bankId, topic)} state={{ from: location }}>
              {topicTitle(titles, topic)}
            </Link>
          ) : (
            topicTitle(titles, topic)
          )}
          <span className={styles.muted}>
            {commonWords.questions(items.length)} · {taskTitle(exam, task)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Sources({ to }: { to: Exam }) {
  return (
    <p className={styles.muted}>
      {words.comparedBy}{' '}
      {to.sources.length > 0 &&
        words.officialChanges(
          to.sources.slice(0, 2).map((address) => (
            <span key={address}>
              <ExternalLink address={address}>{lastPart(address)}</ExternalLink>{' '}
            </span>
          )),
        )}
    </p>
  )
}

function lastPart(address: string): string {
  return new URL(address).pathname.split('/').findLast(Boolean) ?? address
}
