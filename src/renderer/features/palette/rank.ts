/**
 * What a few typed letters mean. Predictable before clever: every word typed has to be found, the beginning of a label
 * beats the beginning of a word, that beats initials, and those beat the middle of a word.
 */

export type PaletteKind = 'screen' | 'action' | 'exam' | 'bank' | 'note' | 'ownNote' | 'question'

/** `id` is stable across starts: recent choices are remembered by it. */
export type PaletteItem = {
  id: string
  kind: PaletteKind
  label: string
  /** Where it belongs, such as a note's bank; found as well, with less weight. */
  hint?: string
  /** All that is searched of a text whose label is only its beginning. */
  text?: string
  run: () => void
}

/** Prepared once for a list, not once a keystroke. */
export type Prepared = { item: PaletteItem; label: string; initials: string; hint: string }

export const mostResults = 40

/** Among equals: places first, questions last. */
const kindOrder: PaletteKind[] = ['screen', 'action', 'exam', 'bank', 'note', 'ownNote', 'question']

/** Whether the label is a text of many words instead of a name. */
function isText({ kind }: PaletteItem): boolean {
  return kind === 'question' || kind === 'ownNote'
}

export function prepare(items: readonly PaletteItem[]): Prepared[] {
  return items.map((item) => {
    const label = (item.text ?? item.label).toLowerCase()
    // Of ten thousand stems nobody types the initials.
    const words = isText(item) ? [] : wordsOf(label)
    const initials = words.map((word) => word[0]).join('')
    return { item, label, initials, hint: item.hint?.toLowerCase() ?? '' }
  })
}

/**
 * The items that hold every word of the query, best first, at most 40. Without a query: the recent ones, newest first,
 * then everything but notes and questions. `recent` are ids, newest first.
 */
export function rank(items: readonly Prepared[], query: string, recent: readonly string[]): PaletteItem[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const places = new Map(recent.map((id, index) => [id, index]))
  const scored = items.flatMap((prepared) => {
    const { item, label } = prepared
    const score = words.length > 0 ? scoreOf(prepared, words) : restScore(prepared, places)
    if (score === 0) return []
    const place = places.get(item.id) ?? recent.length
    // The shorter label is the closer match; without a query the order given stands.
    return [
      { item, score, place, kind: kindOrder.indexOf(item.kind), length: words.length > 0 ? label.length : 0 },
    ]
  })
  return scored
    .toSorted((a, b) => b.score - a.score || a.place - b.place || a.kind - b.kind || a.length - b.length)
    .slice(0, mostResults)
    .map(({ item }) => item)
}

function restScore({ item }: Prepared, recent: ReadonlyMap<string, number>): number {
  if (recent.has(item.id)) return 2
  return item.kind === 'note' || isText(item) ? 0 : 1
}

/** Sum over the words; 0 when one of them is nowhere. */
function scoreOf(prepared: Prepared, words: string[]): number {
  let sum = 0
  for (const word of words) {
    const score = wordScore(prepared, word)
    if (score === 0) return 0
    sum += score
  }
  return sum
}

function wordScore(prepared: Prepared, word: string): number {
  const { item, label, initials, hint } = prepared
  // A stem has so many words that finding one says little: places and notes come first, and its initials say nothing.
  if (isText(item)) return label.includes(word) ? (startsWord(label, word) ? 2.5 : 1.5) : 0
  if (label.startsWith(word)) return 6
  if (startsWord(label, word)) return 5
  if (word.length > 1 && initials.includes(word)) return 4
  if (label.includes(word)) return 3
  if (hint.includes(word)) return 2
  return word.length > 2 && isSpread(word, label) ? 1 : 0
}

function startsWord(label: string, word: string): boolean {
  for (let at = label.indexOf(word); at !== -1; at = label.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(label[at - 1] ?? '')) return true
  }
  return false
}

/** Whether the letters stand in this order, the first at the beginning of a word: `xgbst` in `xgboost`. */
function isSpread(word: string, label: string): boolean {
  return wordsOf(label).some((part) => {
    if (part[0] !== word[0]) return false
    let from = 0
    for (const letter of word) {
      const found = part.indexOf(letter, from)
      if (found === -1) return false
      from = found + 1
    }
    return true
  })
}

function wordsOf(label: string): string[] {
  return label.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}
