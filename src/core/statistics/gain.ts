/**
 * Where points are to be gained: the weight of a part of the exam times what is missing there. Rests on the domain
 * score (mocks and first exposures). Invariant: a part nobody answered has no gain, and says so by null.
 */
import type { Exam } from '../bank/exam'
import { wilsonInterval } from '../common/interval'
import type { DomainTotal, TaskTotal } from '../history/records'
import { weakEvidence } from '../history/weakness'
import type { Tally } from './counts'

/**
 * A domain (`task` null) or task. `weight` is its share of the exam; a task has an equal part of its domain's.
 * `gain` is weight times the share not right, in shares of the exam; null without an answer. `isClear` when there are
 * enough answers to rank it.
 */
export type Gain = {
  domain: string
  task: string | null
  weight: number
  tally: Tally
  gain: number | null
  isClear: boolean
}

/** The domains of an exam, biggest gains first, those without answers last in blueprint order. */
export function domainGains(exam: Pick<Exam, 'domains'>, totals: readonly DomainTotal[]): Gain[] {
  const gains = exam.domains.map(({ id, weight }) =>
    gainOf(
      { domain: id, task: null, weight },
      totals.find(({ domain }) => domain === id),
    ),
  )
  return gains.toSorted(byGain)
}

/** The tasks of an exam in blueprint order: what a map of them is drawn from. Rank with `byGain`. */
export function taskGains(exam: Pick<Exam, 'domains'>, totals: readonly TaskTotal[]): Gain[] {
  return exam.domains.flatMap(({ id, weight, tasks }) =>
    tasks.map((task) =>
      gainOf(
        { domain: id, task: task.id, weight: weight / tasks.length },
        totals.find((total) => total.task === task.id),
      ),
    ),
  )
}

/** Most to gain first; for `toSorted`. */
export function byGain(a: Gain, b: Gain): number {
  return (b.gain ?? -1) - (a.gain ?? -1)
}

function gainOf(part: Pick<Gain, 'domain' | 'task' | 'weight'>, found: DomainTotal | undefined): Gain {
  const right = found?.right ?? 0
  const total = found?.total ?? 0
  return {
    ...part,
    tally: { right, total, interval: total === 0 ? null : wilsonInterval(right, total) },
    gain: total === 0 ? null : part.weight * (1 - right / total),
    isClear: total >= weakEvidence,
  }
}
