/** What of an exposure counts. Apart from the rest of the history because the first screen needs no more of it. */
import type { Exposure } from './records'

/** Whether anything follows from an exposure: one that a person took out of the score says only that it was seen. */
export function isCounted({ isVoid }: Pick<Exposure, 'isVoid'>): boolean {
  return isVoid !== true
}
