/** What today's plan rests on: the goal, reviews due, unseen questions practice may use, sealed mocks, days studied. */
import { dayOf } from '#core/common/calendar'
import { domainIn, type Exam } from '#core/bank/exam'
import { isNew } from '#core/form/freshness'
import type { BankId } from '#core/bank/ids'
import type { Goal } from '#core/history/marks'
import { planDay, type DayPlan } from '#core/learning/plan'
import { type PracticeItem } from '#core/learning/practicePool'
import { questionBudgetMs } from '#core/bank/exam'
import {
  evidenceOf,
  rawAndFresh,
  readiness,
  supplyOf,
  type Readiness,
  type Share,
  type Supply,
} from '#core/learning/readiness'
import { rowKey } from '#core/log/rows'
import { activeDays, lastActiveBefore, type ActiveDay } from '#core/statistics/activity'
import { lastMonths } from '#core/statistics/period'
import { dueToday } from '../../actions/dueToday'
import type { Engine } from '../../actions/engine'
import { inMockCount, loadPool, practicePart, type Pool } from '../../actions/pool'
import { allSealed, sealedIn } from '../../actions/sealed'
import { usualMinutes } from './usualMinutes'

/** Fewer answers than this and the exam's own pace is assumed. */
const paceAnswers = 20

/** A mock counts as sat within as many of the latest attempts. */
const lookedBack = 200

export type Today = {
  plan: DayPlan
  /** Reviews due today, those the plan has no room for included. */
  dueCount: number
  /** First answers so far. */
  fresh: Share
  goal: Goal | null
  readiness: Readiness
  /** New questions, which first answers can still come from. */
  supply: Supply
  sealedLeft: number
  /** Whether the bank has questions enough for a sealed mock at all. */
  hasSealed: boolean
  pool: Pool
  /** A mock in progress has questions of the exam. */
  isMockOpen: boolean
  /** New questions that practice may use. */
  unseen: PracticeItem[]
}

/** Today's plan for an exam in a bank, for this moment. */
export async function loadToday(engine: Engine, bankId: BankId, exam: Exam): Promise<Today> {
  const rows = engine.rows()
  const nowMs = Date.now()
  const today = dayOf(nowMs)
  const monthKeys = lastMonths(nowMs, 3).map((month) => rowKey.statistics(bankId, exam.id, month))
  const [pool, goal, allTotals, months, summaries] = await Promise.all([
    loadPool(engine, bankId),
    rows.get('goals', rowKey.goal(bankId, exam.id)),
    rows.totals(),
    rows.getMany('months', monthKeys),
    rows.summaries(lookedBack),
  ])
  const isMine = (row: { bankId: string; examId: string }) => row.bankId === bankId && row.examId === exam.id
  const totals = allTotals.filter(isMine)
  const days = activeDays(months.filter((month) => month !== undefined))
  const examDay = goal?.examDay ?? null
  const lastMock = summaries.find((summary) => isMine(summary) && summary.kind === 'mock')
  const unseen = practicePart(pool, exam).filter(
    (item) => isNew(item) && domainIn(exam, item.objectives) !== null,
  )
  const sealedLeft = sealedIn(pool, exam).untouched.length
  const dueCount = await dueToday(engine, rows, { bankId, exam, nowMs })
  const plan = planDay({
    exam,
    today,
    examDay,
    minutesADay: goal?.minutesADay ?? usualMinutes,
    spentMinutes: days.find(({ day }) => day === today)?.minutes ?? 0,
    dueCount,
    unseen: countByDomain(exam, unseen),
    evidence: evidenceOf(exam, totals),
    sealedLeft,
    questionMs: questionMs(exam, days),
    reviewMs: null,
    lastStudied: lastActiveBefore(days, today),
    lastMock: lastMock ? dayOf(lastMock.endedAtMs) : null,
  })
  const { fresh } = rawAndFresh(totals)
  return {
    plan,
    dueCount,
    fresh,
    goal: goal ?? null,
    readiness: readiness(exam, totals),
    supply: supplyOf(exam, pool.items),
    sealedLeft,
    hasSealed: allSealed(pool, exam).length > 0,
    pool,
    isMockOpen: inMockCount(pool, exam) > 0,
    unseen,
  }
}

function countByDomain(exam: Exam, items: readonly PracticeItem[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { objectives } of items) {
    const domain = domainIn(exam, objectives)
    if (domain !== null) counts.set(domain, (counts.get(domain) ?? 0) + 1)
  }
  return counts
}

/** This person's own time for a question once there is enough of it, within half and twice the exam's. */
function questionMs(exam: Exam, days: readonly ActiveDay[]): number {
  const budgetMs = questionBudgetMs(exam)
  const answers = days.reduce((sum, day) => sum + day.answers, 0)
  if (answers < paceAnswers) return budgetMs
  const ownMs = (days.reduce((sum, day) => sum + day.minutes, 0) * 60_000) / answers
  return Math.min(2 * budgetMs, Math.max(budgetMs / 2, ownMs))
}
