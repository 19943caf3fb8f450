import { useState } from 'react'
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { dayOf } from '#core/common/calendar'
import { evidenceGate, supplyOf, type Readiness, type Supply } from '#core/learning/readiness'
import { dueInAll, noneDue } from '#core/learning/dueAt'
import type { AttemptSummary, DomainTotal } from '#core/history/records'
import { useBankFault, useBanks, examsOf } from '../../actions/banks'
import { dueAhead } from '../../actions/dueToday'
import { useEngine } from '../../actions/engine'
import { examKeyOf } from '../../actions/preparedExam'
import { loadPool } from '../../actions/pool'
import { loadProgress } from '../../actions/progressRows'
import { usePreparedExam } from '../../hooks/usePreparedExam'
import { useAsync, useRows, type Query } from '../../hooks/useQuery'
import { useTopicTitles } from '../../hooks/useTopicTitles'
import { ButtonLink } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { Field } from '../../ui/Choice'
import { EmptyState } from '../../ui/EmptyState'
import { commonWords } from '../../wording/en/common'
import { progressWords as words } from '../../wording/en/progress'
import { ActivityCalendar } from './ActivityCalendar'
import { AheadSection, dayEndsAhead } from './AheadSection'
import { CalibrationSection } from './CalibrationSection'
import { DomainTable } from './DomainTable'
import { loadPastExams } from './loadPastExams'
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
  /** Its bank is here and has it: there is something to practice. */
  isHere: boolean
}

/** Months looked at. */
const periods = ['all', '3', '1'] as const
type Period = (typeof periods)[number]

/** Progress, one exam at a time: how ready you are, where points are to be gained, and how you work. */
export function Progress() {
  const { exams, past } = useExams()
  const summaries = useRows('summaries', (rows) => rows.summaries(mostAttempts))
  const totals = useRows('totals', (rows) => rows.totals())
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const prepared = usePreparedExam(exams)
  const [period, setPeriod] = useState<Period>('all')
  if (!summaries.data || !totals.data || prepared === undefined || past === undefined)
    return <div role="status" aria-busy="true" aria-label={commonWords.loading} />

  const here = exams.map(({ exam, bank }) => ({ exam, bankId: bank.id, bankHash: bank.hash, isHere: true }))
  const known = [...here, ...past.map((each) => ({ ...each, bankHash: '', isHere: false }))]
    .map((each): ExamProgress => {
      const isMine = (row: { examId: string; bankId: string }) =>
        row.examId === each.exam.id && row.bankId === each.bankId
      return {
        ...each,
        key: `${each.bankId}/${each.exam.id}`,
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
                  {known.map(({ key, exam, isHere }) => (
                    <option key={key} value={key}>
                      {isHere ? exam.code : words.pastExam(exam.code)}
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
      {!chosen.isHere && <PastNotice bankId={chosen.bankId} />}
      <ExamProgressView chosen={chosen} period={period} />
    </>
  )
}

/** The exams that are here, and those only the history knows; `past` is undefined until the banks are known. */
function useExams() {
  const { banks, isLoaded, isScanning } = useBanks()
  const exams = examsOf(banks)
  const keys = exams.map(({ bank, exam }) => `${bank.id}/${exam.id}`)
  const past = useRows(`past exams ${keys.join(' ')}`, (rows) =>
    loadPastExams(rows, new Set(keys), mostAttempts),
  ).data
  return { exams, past: isLoaded && !isScanning ? past : exams.length > 0 ? [] : undefined }
}

function PastNotice({ bankId }: { bankId: BankId }) {
  const fault = useBankFault(bankId)
  return (
    <Notice action={<ButtonLink to="/library">{commonWords.openLibrary}</ButtonLink>}>
      {words.whyPast[fault ?? 'dropped']}
    </Notice>
  )
}

/** What first answers can still come from; null where nothing waits for it. Shown with the rest, so that nothing moves. */
function useSupply(
  { exam, bankId, isHere }: Pick<ExamProgress, 'exam' | 'bankId' | 'isHere'>,
  readiness: Readiness | undefined,
): Query<Supply | null> {
  const answered = readiness && !readiness.isReady ? `${readiness.total} ${readiness.rapidCount}` : ''
  return useAsync(
    `supply of ${bankId} ${exam.id} ${readiness?.isReady}`,
    async (engine) => {
      if (readiness?.isReady !== false) return null
      // Nobody knows what a bank that is not here would have: what is missing is said as it is.
      if (!isHere) return new Map(exam.domains.map(({ id }) => [id, evidenceGate.total]))
      return supplyOf(exam, (await loadPool(engine, bankId)).items)
    },
    `${answered} ${isHere}`,
  )
}

type ExamProgressViewProps = { chosen: ExamProgress; period: Period }

/** From what matters most to what explains it. */
function ExamProgressView({ chosen, period }: ExamProgressViewProps) {
  const { exam, bankId, bankHash, totals, key, isHere } = chosen
  const engine = useEngine()
  const topicTitles = useTopicTitles(bankId, bankHash)
  const [nowMs] = useState(() => Date.now())
  const loaded = useRows(`progress ${key} ${period}`, (rows) =>
    loadProgress(rows, { exam, bankId, nowMs, monthCount: period === 'all' ? 'all' : Number(period) }),
  )
  const due = useRows(`due ${key} ${isHere}`, async (rows) => {
    const dayEnds = dayEndsAhead(nowMs)
    if (!isHere) return { examAtMs: null, days: noneDue(dayEnds.length) }
    return dueAhead(engine, rows, { bankId, exam, nowMs }, dayEnds)
  })
  const supply = useSupply(chosen, loaded.data?.readiness)
  if (!loaded.data || !due.data || (supply.data === undefined && supply.error === null))
    return <div role="status" aria-busy="true" aria-label={commonWords.loading} />
  const progress = loaded.data
  const { examAtMs, days } = due.data
  const known = { exam, nowMs, examAtMs, dueToday: dueInAll(days[0]) }
  return (
    <div className={styles.sections}>
      <ReadinessSection {...{ exam, bankId, progress, supply, isHere }}>
        <Standing exam={exam} summaries={chosen.summaries} figures={figures({ ...progress, ...known })} />
      </ReadinessSection>
      <section className={styles.section}>
        <h2>{words.domainScores}</h2>
        <DomainTable {...{ exam, bankId, totals, nowMs }} gains={progress.domains} trend={progress.trend} />
      </section>
      <MockSection {...{ exam, bankId, isHere }} summaries={chosen.summaries} />
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
