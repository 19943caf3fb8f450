import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AttemptId, DeviceId, EventId, ExamId, QuestionId } from '../bank/ids'
import { bankId, replay } from '../log/logFixtures'
import type { LogAction, LogEvent } from '../log/logEvent'
import { missCauses } from './marks'

const examId = 'e' as ExamId
const questionId = 'q' as QuestionId

const actions: fc.Arbitrary<LogAction> = fc.oneof(
  fc.constantFrom(null, ...missCauses).map((cause): LogAction => ({
    type: 'miss.tagged',
    bankId,
    examId,
    questionId,
    occasion: 'attempt' as AttemptId,
    cause,
  })),
  fc.integer({ min: 5, max: 120 }).map((minutesADay): LogAction => ({
    type: 'goal.set',
    bankId,
    examId,
    examDay: '2026-12-24',
    minutesADay,
  })),
  fc.boolean().map((isBookmarked): LogAction => ({
    type: 'question.bookmarked',
    bankId,
    questionId,
    isBookmarked,
  })),
)

/** Two machines that wrote at various times, each in its own order. */
const logs = fc
  .array(fc.record({ action: actions, isOther: fc.boolean(), atMs: fc.nat(50) }), { maxLength: 12 })
  .map((entries) => {
    const timed = entries.toSorted((a, b) => a.atMs - b.atMs)
    return timed.map(({ action, isOther, atMs }, index): LogEvent => ({
      ...action,
      id: `event ${index}` as EventId,
      device: (isOther ? 'other' : 'device') as DeviceId,
      seq: index + 1,
      atMs,
    }))
  })

function rowsOf(events: readonly LogEvent[]) {
  return Object.fromEntries([...replay(events)].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

test('two machines’ tags, bookmarks, and goals give the same rows, whichever log is read first', () => {
  fc.assert(
    fc.property(logs, (events) => {
      const mine = events.filter(({ device }) => device === 'device')
      const others = events.filter(({ device }) => device === 'other')
      expect(rowsOf([...others, ...mine])).toEqual(rowsOf([...mine, ...others]))
      expect(rowsOf(events)).toEqual(rowsOf([...mine, ...others]))
    }),
  )
})
