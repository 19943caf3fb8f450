/** A QTI 1.2 item taken apart. Invariant: all its texts that are not HTML any more are Markdown. */
import type { Collector, Place } from '../collector'
import type { ImportedQuestion } from '../imported'
import type { Feedback12 } from './feedback12'
import type { Presentation12 } from './presentation12'
import type { WriteHtml } from './qtiContext'
import type { Literal, Rules } from './rules12'

export type Item12 = {
  collector: Collector
  place: Place
  write: WriteHtml
  type: string
  stem: string
  presentation: Presentation12
  rules: Rules
  feedback: Feedback12
  /** Values the rules want that no option has. */
  stray: Literal[]
  more: Partial<ImportedQuestion>
}

/** Refuses the item with its title. */
export function refuse(
  { collector, place, more, stem }: Item12,
  kind: string,
  reason: string,
  severity: 'info' | 'warning' | 'error' = 'warning',
): void {
  collector.refuse({ kind, reason, title: more.title || stem, severity }, place)
}
