import { useEffect, useMemo, useState } from 'react'
import { useSearchParams } from 'wouter'
import { useStore } from 'zustand'
import { sessionLeft } from '#core/learning/session'
import { examsOf, useBanks } from '../../actions/banks'
import { useEngine } from '../../actions/engine'
import { examKeyOf } from '../../actions/preparedExam'
import { whenAnswered } from '../../api/answering'
import { commonWords } from '../../wording/en/common'
import { partsWords } from '../../wording/en/parts'
import { reviewWords as words } from '../../wording/en/review'
import { formatDay } from '../../wording/format'
import { usePreparedExam } from '../../hooks/usePreparedExam'
import { useAsync } from '../../hooks/useQuery'
import { LoadError } from '../../parts/LoadError'
import { PausedRound } from '../../parts/PausedRound'
import { ActError } from '../../ui/ActError'
import { Button, ButtonLink } from '../../ui/Button'
import { Field } from '../../ui/Choice'
import { EmptyState } from '../../ui/EmptyState'
import { loadReview, mostAtOnce, type ReviewWork } from './loadReview'
import { ReviewQuestion } from './ReviewQuestion'
import { createReviewStore, showNext, stillToAsk } from './reviewStore'
import { dropStanding, readStanding } from './standingAnswer'
import { Suspended } from './Suspended'
import styles from './Review.module.css'

/** Review: the questions due today, one at a time. */
export function Review() {
  const { banks, isLoaded, isScanning } = useBanks()
  const exams = examsOf(banks)
  const prepared = usePreparedExam(exams)
  const [chosenKey, setChosenKey] = useState(standingExamKey)
  if (isLoaded && !isScanning && exams.length === 0) return <NoBank />
  if (prepared === undefined || exams.length === 0) return <Waiting />
  const keyed = exams.map((entry) => ({ ...entry, key: `${entry.bank.id}/${entry.exam.id}` }))
  const shownKey = chosenKey ?? (prepared && examKeyOf(prepared))
  const chosen = keyed.find(({ key }) => key === shownKey) ?? keyed[0]
  if (!chosen) return <Waiting />
  return (
    <>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <Field label={words.exam}>
          {(id) => (
            <select id={id} value={chosen.key} onChange={(event) => setChosenKey(event.target.value)}>
              {keyed.map(({ key, exam }) => (
                <option key={key} value={key}>
                  {exam.code}
                </option>
              ))}
            </select>
          )}
        </Field>
      </header>
      <ReviewOf key={chosen.key} chosen={chosen} />
    </>
  )
}

/** The exam of the answer that is shown once more, even where another is prepared for. */
function standingExamKey(): string | null {
  const standing = readStanding()
  return standing && `${standing.bankId}/${standing.examId}`
}

function NoBank() {
  return (
    <EmptyState
      title={words.noBankTitle}
      action={<ButtonLink to="/library">{commonWords.openLibrary}</ButtonLink>}
    >
      {words.noBank}
    </EmptyState>
  )
}

function Waiting() {
  return <div role="status" aria-busy="true" aria-label={commonWords.loading} />
}

type ReviewOfProps = { chosen: ReturnType<typeof examsOf>[number] }

function ReviewOf({ chosen: { bank, exam } }: ReviewOfProps) {
  const [round, setRound] = useState(0)
  const todays = useTodaysCount()
  const work = useAsync(`review ${bank.id} ${exam.id} ${round}`, (engine) =>
    loadReview(engine, bank.id, exam, round === 0 ? todays : mostAtOnce),
  )
  if (work.error) return <LoadError of={work} />
  if (!work.data) return <Waiting />
  if (work.data.due.length === 0 && !work.data.standing) return <NothingDue work={work.data} />
  const goOn = () => setRound((before) => before + 1)
  return todays < mostAtOnce && round === 1 ? (
    <TodaysDone left={work.data.due.length + work.data.skipped} onMore={goOn} />
  ) : (
    <Session key={round} work={work.data} onOver={goOn} />
  )
}

/** How many of the reviews due today's plan has room for, as Home's link says; else as many as a session holds. */
function useTodaysCount(): number {
  const [search] = useSearchParams()
  const count = Math.floor(Number(search.get('today')))
  return count >= 1 ? Math.min(count, mostAtOnce) : mostAtOnce
}

/** After the reviews the plan had room for: on with the plan, or more of them. */
function TodaysDone({ left, onMore }: { left: number; onMore: () => void }) {
  return (
    <EmptyState
      isPart
      title={words.todaysDoneTitle}
      action={
        <div className={styles.actions}>
          <ButtonLink look="primary" to="/">
            {words.continuePlan}
          </ButtonLink>
          <Button onClick={onMore}>{words.reviewMore}</Button>
        </div>
      }
    >
      {words.moreDue(left)}
    </EmptyState>
  )
}

function NothingDue({ work }: { work: ReviewWork }) {
  const { cards, nextDueMs, exam } = work
  return (
    <>
      <EmptyState
        isPart
        title={cards.length === 0 ? words.nothingYetTitle : words.nothingDueTitle}
        action={<ButtonLink to={`/setup/${work.bankId}/${exam.id}`}>{words.practice(exam.code)}</ButtonLink>}
      >
        {cards.length === 0
          ? words.whatComesBack
          : words.inReview(cards.length, nextDueMs === null ? null : formatDay(nextDueMs))}
        <PausedRound only={{ bankId: work.bankId, examId: exam.id }} />
      </EmptyState>
      <Suspended cards={cards.filter(({ questionId }) => !work.pool.inMock.has(questionId))} />
    </>
  )
}

function Session({ work, onOver }: { work: ReviewWork; onOver: () => void }) {
  const engine = useEngine()
  const store = useMemo(() => createReviewStore(work), [work])
  const state = useStore(store)
  const { session, shown, failure } = state
  useEffect(() => {
    if (!store.getState().shown) void showNext(store, engine, work)
  }, [store, engine, work])
  useEffect(() => (failure?.isAway ? whenAnswered(() => void failure.again()) : undefined), [failure])
  // Whoever goes to another screen has read it.
  useEffect(() => dropStanding, [])
  const left = sessionLeft(session)
  const asked = work.due.length
  const part = work.skipped > 0 ? { asked, due: asked + work.skipped } : null
  useEffect(() => {
    if (left === 0) onOver()
  }, [left, onOver])
  return (
    <>
      <p className={styles.left} role="status">
        {words.left(stillToAsk(state), part, shown?.isLearningStep ?? false)}
      </p>
      <ActError
        error={failure?.message ?? null}
        action={failure && <Button onClick={() => void failure.again()}>{partsWords.tryAgain}</Button>}
      />
      {engine.canWrite && <ReviewQuestion store={store} work={work} />}
    </>
  )
}
