/** What of an exposure counts. Apart from the rest of the history because the first screen needs no more of it. */
import type { DomainTotal, Exposure } from './records'

/** Whether anything follows from an exposure: one that a person took out of the score says only that it was seen. */
export function isCounted({ isVoid }: Pick<Exposure, 'isVoid'>): boolean {
  return isVoid !== true
}

/**
 * The first answers of a domain or task that count, for readiness and for what is weak alike: without those too fast to
 * have been read. Retries and reviews are never first answers.
 */
export function countedFirst({
  firstRight,
  firstTotal,
  rapidRight,
  rapidTotal,
}: Pick<DomainTotal, 'firstRight' | 'firstTotal' | 'rapidRight' | 'rapidTotal'>): {
  right: number
  total: number
} {
  return { right: firstRight - rapidRight, total: firstTotal - rapidTotal }
}
