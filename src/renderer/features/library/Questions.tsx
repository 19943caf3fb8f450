import { memo, useState } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { domainIn, type Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { openFilter, seenStates, type PracticeFilter, type SeenState } from '#core/form/practiceFilter'
import type { Objection } from '#core/problems/keyRuling'
import { choosePractice, type PracticeItem } from '#core/learning/practicePool'
import { questionAddress } from '../../addresses/addresses'
import { useBanks } from '../../actions/banks'
import { useEngine } from '../../actions/engine'
import { newSeed } from '../../actions/pool'
import { startRound } from '../../actions/startSitting'
import { useAsync, useRevision } from '../../hooks/useQuery'
import { useRemembered } from '../../hooks/useRemembered'
import { LoadError } from '../../parts/LoadError'
import { ExportQuestions } from '../../parts/ExportQuestions'
import { FilterChips } from '../../parts/FilterChips'
import { StartButton } from '../../parts/StartButton'
import { Button, ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { SearchField } from '../../parts/SearchField'
import { domainTitle } from '../../wording/examWords'
import { questionProblemWords } from '../../wording/en/questionProblems'
import { traitWords } from '../../wording/en/traits'
import { commonWords } from '../../wording/en/common'
import { inMockWords } from '../../wording/en/inMock'
import { libraryWords as words } from '../../wording/en/library'
import styles from './Questions.module.css'
import { loadQuestions, type BrowsedQuestions } from './loadQuestions'
import { useFound } from './useFound'

/** Every question of an exam in a bank: searched, narrowed by chips, read again or practiced. */
export function Questions({ bankId, examId }: { bankId: string; examId: string }) {
  const { banks, isLoaded } = useBanks()
  const bank = banks.find((candidate) => candidate.id === bankId && candidate.isUsable)
  const exam = bank?.exams.find(({ id }) => id === examId)
  const [search] = useSearchParams()
  const shown = seenStates.find((state) => state === search.get('shown')) ?? null
  const revision = useRevision()
  const browsed = useAsync(
    `questions ${bankId}/${examId}`,
    async (engine) => (bank && exam ? loadQuestions(engine, bank.id, exam) : null),
    `${bank?.hash} ${revision}`,
  )
  if (browsed.error) return <LoadError of={browsed} />
  if (!isLoaded || browsed.data === undefined) {
    return <div role="status" aria-busy="true" aria-label={words.loadingQuestions} />
  }
  if (!bank || !exam || !browsed.data) {
    return (
      <EmptyState
        title={words.examGoneTitle}
        action={<ButtonLink to="/library">{commonWords.openLibrary}</ButtonLink>}
      >
        {words.examGone}
      </EmptyState>
    )
  }
  return <Browser key={shown} exam={exam} bankId={bank.id} browsed={browsed.data} shown={shown} />
}

/** `shown`: the state of questions an address asks for; null for all. */
type BrowserProps = { exam: Exam; bankId: BankId; browsed: BrowsedQuestions; shown: SeenState | null }

/** Rows shown before more are asked for, and how many more then. */
const shownAtOnce = 100

const roundCount = 10

function Browser({ exam, bankId, browsed, shown }: BrowserProps) {
  const { pool, stems } = browsed
  const engine = useEngine()
  const [query, setQuery] = useRemembered('query', '')
  const [filter, setFilter] = useRemembered<PracticeFilter>(`filter ${shown ?? ''}`, {
    ...openFilter,
    seen: shown ? [shown] : [],
  })
  const [most, setMost] = useState(shownAtOnce)
  const { found, isOpen } = useFound(exam, browsed, { filter, query })
  const count = countUpTo(roundCount, found, isOpen)
  const inMockCount = pool.inMock.size === 0 ? 0 : found.filter(({ id }) => pool.inMock.has(id)).length
  const begin = () => {
    const items = found.filter(isOpen)
    const questionIds = choosePractice({ exam, items, count, seed: newSeed(), isMixed: true })
    return startRound(engine, exam, pool, { questionIds, limitMs: null })
  }
  return (
    <div className={styles.browser}>
      <header className={styles.head}>
        <div>
          <h1>{words.allQuestions(exam.code)}</h1>
          <p className={styles.muted}>{words.unseenStayHidden}</p>
        </div>
        {count > 0 && (
          <div>
            <StartButton look="primary" begin={begin}>
              {words.practice(count)}
            </StartButton>
          </div>
        )}
      </header>
      <SearchField label={words.search} value={query} onChange={setQuery} />
      <FilterChips
        exam={exam}
        items={pool.items}
        filter={filter}
        onChange={(part) => setFilter({ ...filter, ...part })}
      />
      <div className={styles.head}>
        <p role="status" className={styles.muted}>
          {found.length > 0 ? commonWords.questions(found.length) : commonWords.noResults}
        </p>
        {found.length > 0 && (
          <div>
            <ExportQuestions
              label={words.exportThese}
              bankId={bankId}
              questionIds={found.map(({ id }) => id)}
            />
          </div>
        )}
      </div>
      {inMockCount > 0 && <p className={styles.muted}>{inMockWords.these(inMockCount)}</p>}
      <ul className={styles.list}>
        {found.slice(0, most).map((item) => (
          <li key={item.id}>
            <Row
              item={item}
              exam={exam}
              bankId={bankId}
              stem={stems.get(item.id) ?? null}
              objection={pool.objections.get(item.id)}
              isInMock={pool.inMock.has(item.id)}
            />
          </li>
        ))}
      </ul>
      {found.length > most && (
        <div>
          <Button onClick={() => setMost(most + shownAtOnce)}>
            {words.showMore(Math.min(shownAtOnce, found.length - most))}
          </Button>
        </div>
      )}
    </div>
  )
}

/** How many of a long list are so, counted no further than asked. */
function countUpTo<Item>(most: number, items: readonly Item[], isSo: (item: Item) => boolean): number {
  let count = 0
  for (const item of items) {
    if (count === most) break
    if (isSo(item)) count += 1
  }
  return count
}

type RowProps = {
  item: PracticeItem
  exam: Exam
  bankId: BankId
  stem: string | null
  objection: Objection | undefined
  isInMock: boolean
}

/** Stays as it is while a search goes on and still finds it. */
const Row = memo(function Row({ item, exam, bankId, stem, objection, isInMock }: RowProps) {
  const [location] = useLocation()
  return (
    <>
      <span className={styles.stem} dir="auto">
        {stem === null ? (
          <span className={styles.muted}>{domainTitle(exam, domainIn(exam, item.objectives))}</span>
        ) : (
          <Link to={questionAddress(bankId, item.id)} state={{ from: location }}>
            {stem}
          </Link>
        )}
      </span>
      <span className={styles.facts}>
        {[
          traitWords.types[item.type],
          traitWords.difficulties[item.difficulty],
          item.isBookmarked && words.isBookmarked,
          isInMock && inMockWords.tag,
          objection && questionProblemWords.objectionTags[objection],
          item.isFlagged && words.isFlagged,
          item.isMissed ? words.isMissed : item.timesSeen > 0 ? words.seen(item.timesSeen) : words.isNew,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  )
})
