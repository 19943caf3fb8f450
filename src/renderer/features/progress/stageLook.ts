/** How the stages of reviews look in a drawing and beside it: told apart by pattern as well as by name. */
import type { CardStage } from '#core/learning/cardStage'

/** Fill and outline of a stage; `stripes` is the id of the pattern of stripes. */
export function stageLook(stage: CardStage, stripes: string) {
  const fills = { new: 'var(--paper)', learning: `url(#${stripes})`, known: 'var(--chart-1)' }
  return { fill: fills[stage], stroke: 'var(--chart-1)', strokeWidth: 1.5 }
}
