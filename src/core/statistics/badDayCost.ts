/**
 * What the disturbances of a rehearsed bad day cost. Invariant: only questions that were reached are compared, each once.
 */
import type { Attempt } from '../history/records'

/** Right of asked. */
export type Share = { right: number; total: number }

/**
 * What the disturbances cost: `checkInMs` of exam time, `restartMs` of waiting with the clock stopped, and how the
 * questions right after a disturbance went beside the others that were reached.
 */
export type BadDayCost = { checkInMs: number; restartMs: number; after: Share; elsewhere: Share }

/** So many questions from the one on screen on count as after a disturbance. */
export const shakenCount = 5

/** The cost of a finished sitting's disturbances; null when it had none. */
export function badDayCost({
  disturbances = [],
  interruptions,
  end,
  result,
  answers,
  form,
}: Pick<
  Attempt,
  'disturbances' | 'interruptions' | 'end' | 'result' | 'answers' | 'form'
>): BadDayCost | null {
  if (disturbances.length === 0) return null
  const shaken = new Set(
    disturbances.flatMap(({ questionIndex }) =>
      Array.from({ length: shakenCount }, (_, step) => questionIndex + step),
    ),
  )
  const cost: BadDayCost = {
    checkInMs: 0,
    restartMs: 0,
    after: { right: 0, total: 0 },
    elsewhere: { right: 0, total: 0 },
  }
  for (const { kind, elapsedMs, atMs, lastsMs } of disturbances) {
    if (kind === 'checkIn') cost.checkInMs += Math.min(lastsMs, end.elapsedMs - elapsedMs)
    const resumed = interruptions.find(({ resumedAtMs }) => resumedAtMs >= atMs)
    if (kind === 'restart' && resumed) cost.restartMs += resumed.resumedAtMs - atMs
  }
  form.items.forEach(({ questionId }, index) => {
    const answer = answers[questionId]
    const item = result.items[index]
    if (!answer || !item || item.isVoid || (answer.visitCount === 0 && answer.response === null)) return
    const share = shaken.has(index) ? cost.after : cost.elsewhere
    share.total += 1
    share.right += item.isRight ? 1 : 0
  })
  return cost
}
