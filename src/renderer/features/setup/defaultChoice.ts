import type { Exam } from '#core/bank/exam'
import { openFilter } from '#core/form/practiceFilter'
import { filterPractice } from '#core/learning/practicePool'
import type { SittingChoice } from '../../actions/drawForm'
import { practicePart, type Pool } from '../../actions/pool'

/** Questions in a round of practice until a person says otherwise. */
export const usualCount = 10

/** What the set-up begins with: a mock exam, or with a topic all practice there is on it. */
export function defaultChoice(
  exam: Exam,
  pool: Pool,
  topic: string | null,
  extraTimePercent: number,
): SittingChoice {
  return {
    exam,
    kind: topic === null ? 'mock' : 'practice',
    count: topic === null ? usualCount : Math.max(1, topicCount(pool, exam, topic)),
    domains: [],
    topic,
    withTrial: false,
    minutes: topic === null ? exam.minutes : null,
    extraTimePercent,
    canRateConfidence: false,
  }
}

/** Questions on a topic that practice may ask without breaking a seal. */
export function topicCount(pool: Pool, exam: Exam, topic: string): number {
  return filterPractice(exam, practicePart(pool, exam), { ...openFilter, topics: [topic] }).length
}
