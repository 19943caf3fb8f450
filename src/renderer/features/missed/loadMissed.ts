/** The questions that stand missed, grouped by exam and domain. Their texts are read when they come into sight. */
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { missedOf, type MissedStanding } from '#core/history/standing'
import { rowKey } from '#core/log/rows'
import { questionsInMocks } from '../../actions/mockQuestions'
import type { RowStore } from '../../db/rowStore'

/** One that is left out is read and not retried. */
export type MissedQuestion = MissedStanding & { isLeftOut: boolean }
export type MissedDomain = { domain: string | null; questions: MissedQuestion[] }
/** `inMockCount` more stand in a running mock, and are not shown before its report. */
export type MissedGroup = { exam: Exam; bankId: BankId; domains: MissedDomain[]; inMockCount: number }

/** Groups in order of the newest miss, domains in the exam's order, questions newest miss first. */
export async function loadMissed(rows: RowStore): Promise<MissedGroup[]> {
  const [standings, out, inMocks] = await Promise.all([rows.missed(), rows.leftOut(), questionsInMocks(rows)])
  const leftOut = new Set(
    out.filter(({ isLeftOut }) => isLeftOut).map((row) => rowKey.history(row.bankId, row.questionId)),
  )
  const missed = missedOf(standings).map((standing): MissedQuestion => {
    const key = rowKey.history(standing.bankId, standing.questionId)
    return { ...standing, isLeftOut: leftOut.has(key) }
  })
  const groups = grouped(missed, ({ bankId, lastMiss }) => `${bankId}/${lastMiss.examId}`)
  // The exam is read from the attempt of the newest miss in it.
  const attempts = await rows.getMany(
    'attempts',
    [...groups.values()].map(([newest]) => newest?.lastMiss.attemptId ?? ''),
  )
  return [...groups.values()].flatMap((questions, index): MissedGroup[] => {
    const [newest] = questions
    const exam = attempts[index]?.exam
    if (!newest || !exam) return []
    const shown = questions.filter(
      ({ bankId, questionId }) => !inMocks.has(rowKey.history(bankId, questionId)),
    )
    const inMockCount = questions.length - shown.length
    return [{ exam, bankId: newest.bankId, domains: byDomain(shown), inMockCount }]
  })
}

/** Items by a key, keys and items in the order they come. */
function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

function byDomain(questions: readonly MissedQuestion[]): MissedDomain[] {
  const domains = grouped(questions, ({ lastMiss }) => lastMiss.domain)
  return [...domains]
    .map(([domain, inside]) => ({ domain, questions: inside }))
    .toSorted((a, b) => (a.domain ?? '~').localeCompare(b.domain ?? '~'))
}
