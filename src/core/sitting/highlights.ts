/**
 * What a person has highlighted in a text, as stretches of it. Invariant: stretches are in order, none is empty, and no
 * two touch.
 */

/** Part of a text, in UTF-16 units; `end` is after its last. */
export type Stretch = { start: number; end: number }

/** The stretches with another one highlighted as well. */
export function withStretch(stretches: readonly Stretch[], added: Stretch): Stretch[] {
  if (added.end <= added.start) return [...stretches]
  const touches = ({ start, end }: Stretch) => start <= added.end && end >= added.start
  const touching = stretches.filter(touches)
  const merged = {
    start: Math.min(added.start, ...touching.map(({ start }) => start)),
    end: Math.max(added.end, ...touching.map(({ end }) => end)),
  }
  return [...stretches.filter((stretch) => !touches(stretch)), merged].toSorted((a, b) => a.start - b.start)
}

/** The stretches with nothing left of another one. */
export function withoutStretch(stretches: readonly Stretch[], removed: Stretch): Stretch[] {
  if (removed.end <= removed.start) return [...stretches]
  return stretches
    .flatMap(({ start, end }): Stretch[] => [
      { start, end: Math.min(end, Math.max(start, removed.start)) },
      { start: Math.max(start, Math.min(end, removed.end)), end },
    ])
    .filter(({ start, end }) => end > start)
}

/** Whether all of a stretch is highlighted. */
export function isHighlighted(stretches: readonly Stretch[], { start, end }: Stretch): boolean {
  return stretches.some((stretch) => stretch.start <= start && stretch.end >= end)
}

/** The stretches with one toggled: taken out where all of it is highlighted, else highlighted. */
export function toggledStretch(stretches: readonly Stretch[], stretch: Stretch): Stretch[] {
  return isHighlighted(stretches, stretch)
    ? withoutStretch(stretches, stretch)
    : withStretch(stretches, stretch)
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentences of a text, without the white space around them. */
export function sentencesOf(text: string): (Stretch & { text: string })[] {
  return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
    const trimmed = segment.trim()
    const start = index + segment.indexOf(trimmed)
    return trimmed === '' ? [] : [{ start, end: start + trimmed.length, text: trimmed }]
  })
}
