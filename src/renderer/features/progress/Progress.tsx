import { useState } from 'react'
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { dayOf } from '#core/common/calendar'
import { supplyOf, type Readiness, type Supply } from '#core/learning/readiness'
import { dueInAll } from '#core/learning/dueAt'
import type { AttemptSummary, DomainTotal } from '#core/history/records'
import { useBanks, examsOf } from '../../actions/banks'
import { dueAhead } from '../../actions/dueToday'
import { useEngine } from '../../actions/engine'
import { examKeyOf } from '../../actions/preparedExam'
import { loadPool } from '../../actions/pool'
import { loadProgress } from '../../actions/progressRows'
import { usePreparedExam } from '../../hooks/usePreparedExam'
import { useAsync, useRows, type Query } from '../../hooks/useQuery'
import { useTopicTitles } from '../../hooks/useTopicTitles'
import { ButtonLink } from '../../ui/Button'
import { Field } from '../../ui/Choice'
import { EmptyState } from '../../ui/EmptyState'
import { commonWords } from '../../wording/en/common'
import { progressWords as words } from '../../wording/en/progress'
import { ActivityCalendar } from './ActivityCalendar'
import { AheadSection, dayEndsAhead } from './AheadSection'
import { CalibrationSection } from './CalibrationSection'
import { DomainTable } from './DomainTable'
import { MockSection } from './MockSection'
import { PaceSection } from './PaceSection'
import { PatternSection } from './PatternSection'
import { PointsToGain } from './PointsToGain'
import { RecallSection } from './RecallSection'
import { ReadinessSection } from './ReadinessSection'
import { RealResults } from './RealResults'
import styles from './Progress.module.css'
import { Standing } from './Standing'
import { figures } from './standing'

/** A chart shows no more points than its width can tell apart. */
const mostAttempts = 400

type ExamProgress = {
  key: string
  exam: Exam
  bankId: BankId
  bankHash: string
  summaries: AttemptSummary[]
  totals: DomainTotal[]
}

/** Months looked at. */
const periods = ['all', '3', '1'] as const
type Period = (typeof periods)[number]

/** Progress, one exam at a time: how ready you are, where points are to be gained, and how you work. */
export function Progress() {
  const exams = examsOf(useBanks((state) => state.banks))
  const summaries = useRows('summaries', (rows) => rows.summaries(mostAttempts))
  const totals = useRows('totals', (rows) => rows.totals())
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const prepared = usePreparedExam(exams)
  const [period, setPeriod] = useState<Period>('all')
  if (!summaries.data || !totals.data || prepared === undefined)
    return <div role="status" aria-busy="true" aria-label={commonWords.loading} />

  const known = exams
    .map(({ exam, bank }): ExamProgress => {
      const isMine = (row: { examId: string; bankId: string }) =>
        row.examId === exam.id && row.bankId === bank.id
      return {
        key: `${bank.id}/${exam.id}`,
        exam,
        bankId: bank.id,
        bankHash: bank.hash,
        summaries: (summaries.data ?? []).filter((row) => isMine(row) && !row.isArchived),
        totals: (totals.data ?? []).filter(isMine),
      }
    })
    .filter((progress) => progress.summaries.length > 0)
    .toSorted((a, b) => (b.summaries[0]?.endedAtMs ?? 0) - (a.summaries[0]?.endedAtMs ?? 0))
  const shownKey = chosenKey ?? (prepared && examKeyOf(prepared))
  const chosen = known.find(({ key }) => key === shownKey) ?? known[0]
  if (!chosen) {
    return (
      <EmptyState title={words.noneTitle} action={<ButtonLink to="/">{commonWords.goHome}</ButtonLink>}>
        {words.none}
      </EmptyState>
    )
  }
  return (
    <>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <div className={styles.filters}>
          {known.length > 1 && (
            <Field label={words.exam}>
              {(id) => (
                <select id={id} value={chosen.key} onChange={(event) => setChosenKey(event.target.value)}>
                  {known.map(({ key, exam }) => (
                    <option key={key} value={key}>
                      {exam.code}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
          <Field label={words.period}>
            {(id) => (
              <select id={id} value={period} onChange={(event) => setPeriod(event.target.value as Period)}>
                {periods.map((each) => (
                  <option key={each} value={each}>
                    {words.periods[each]}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      </header>
      <ExamProgressView chosen={chosen} period={period} />
    </>
  )
}

/** What first answers can still come from; null where nothing waits for it. Shown with the rest, so that nothing moves. */
function useSupply(
  { exam, bankId }: Pick<ExamProgress, 'exam' | 'bankId'>,
  readiness: Readiness | undefined,
): Query<Supply | null> {
  const answered = readiness && !readiness.isReady ? `${readiness.total} ${readiness.rapidCount}` : ''
  return useAsync(
    `supply of ${bankId} ${exam.id} ${readiness?.isReady}`,
    async (engine) =>
      readiness?.isReady === false ? supplyOf(exam, (await loadPool(engine, bankId)).items) : null,
    answered,
  )
}

type ExamProgressViewProps = { chosen: ExamProgress; period: Period }

/** From what matters most to what explains it. */
function ExamProgressView({ chosen, period }: ExamProgressViewProps) {
  const { exam, bankId, bankHash, totals, key } = chosen
  const engine = useEngine()
  const topicTitles = useTopicTitles(bankId, bankHash)
  const [nowMs] = useState(() => Date.now())
  const loaded = useRows(`progress ${key} ${period}`, (rows) =>
    loadProgress(rows, { exam, bankId, nowMs, monthCount: period === 'all' ? 'all' : Number(period) }),
  )
  const due = useRows(`due ${key}`, (rows) => {
    return dueAhead(engine, rows, { bankId, exam, nowMs }, dayEndsAhead(nowMs))
  })
  const supply = useSupply(chosen, loaded.data?.readiness)
  if (!loaded.data || !due.data || (supply.data === undefined && supply.error === null))
    return <div role="status" aria-busy="true" aria-label={commonWords.loading} />
  const progress = loaded.data
  const { examAtMs, days } = due.data
  const known = { exam, nowMs, examAtMs, dueToday: dueInAll(days[0]) }
  return (
    <div className={styles.sections}>
      <ReadinessSection exam={exam} bankId={bankId} progress={progress} supply={supply}>
        <Standing exam={exam} summaries={chosen.summaries} figures={figures({ ...progress, ...known })} />
      </ReadinessSection>
      <section className={styles.section}>
        <h2>{words.domainScores}</h2>
        <DomainTable {...{ exam, bankId, totals, nowMs }} gains={progress.domains} trend={progress.trend} />
      </section>
      <MockSection exam={exam} bankId={bankId} summaries={chosen.summaries} />
      <PointsToGain exam={exam} tasks={progress.tasks} />
      <PaceSection exam={exam} progress={progress} topicTitles={topicTitles} />
      <RecallSection exam={exam} progress={progress} />
      <PatternSection progress={progress} />
      <div className={styles.pairs}>
        <CalibrationSection progress={progress} />
        <AheadSection reviews={days} nowMs={nowMs} />
        <ActivityCalendar
          activity={progress.activity}
          examDay={examAtMs === null ? null : dayOf(examAtMs)}
          nowMs={nowMs}
        />
        <RealResults exam={exam} bankId={bankId} readiness={progress.readiness} />
      </div>
    </div>
  )
}
