/** How far a card has come, for looking ahead. Invariant: every card is in exactly one stage. */
import type { Card } from './reviewTypes'

/** From not reviewed yet to safely remembered. */
export const cardStages = ['new', 'learning', 'known'] as const
export type CardStage = (typeof cardStages)[number]

/** From this interval on, in days, a question counts as known. */
export const knownFromDays = 21

/** `new`: never reviewed. `known`: it stays away for three weeks or more. `learning`: between them. */
export function stageOf({ memory, reviewCount }: Pick<Card, 'memory' | 'reviewCount'>): CardStage {
  if (!memory || reviewCount === 0) return 'new'
  return memory.intervalDays >= knownFromDays ? 'known' : 'learning'
}
