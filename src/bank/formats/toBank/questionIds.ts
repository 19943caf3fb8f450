/**
 * Ids under which a person's history is kept: from the source's own id, else from what a question says.
 * Invariants: never from a place; unique in a bank under letter case; a question that was imported before keeps its id,
 * also when it was moved or reworded.
 */
import { contentHash } from '../../canonicalJson'
import type { ImportedQuestion } from '../imported'
import { normalizedText, optionSet, wordingKey } from '../normalized'
import { createFinder, featuresOf, similarity } from './similarity'

/** A question of the bank as it was before. */
export type EarlierQuestion = Pick<ImportedQuestion, 'stem' | 'options' | 'prompts'> & { id: string }

/** As alike as a reworded question is to what it was, and as another with the very same options may be. */
const reworded = 0.72
const sameOptions = 0.35

/** The id of each question, in their order. */
export function questionIds(
  questions: readonly ImportedQuestion[],
  earlier: readonly EarlierQuestion[] = [],
): string[] {
  const proposed = proposedIds(questions)
  const kept = keptIds(questions, proposed, earlier)
  const taken = new Set([...kept].flatMap((id) => (id === null ? [] : [fold(id)])))
  return proposed.map((id, index) => {
    const own = kept[index]
    if (own) return own
    let free = id
    for (let count = 2; taken.has(fold(free)); count += 1) free = `${id}-${count}`
    taken.add(fold(free))
    return free
  })
}

function fold(id: string): string {
  return id.normalize('NFC').trim().toLowerCase()
}

/** By the source's id where no other question has it, else by content. */
function proposedIds(questions: readonly ImportedQuestion[]): string[] {
  const times = new Map<string, number>()
  for (const { sourceId } of questions) {
    if (sourceId !== null) times.set(fold(sourceId), (times.get(fold(sourceId)) ?? 0) + 1)
  }
  return questions.map((question) => {
    const { sourceId } = question
    const isSole = sourceId !== null && times.get(fold(sourceId)) === 1
    return isSole ? idOfSource(sourceId) : `q-${wordingKey(question).slice(0, 12)}`
  })
}

function idOfSource(sourceId: string): string {
  const id = sourceId.normalize('NFC').trim()
  if (/^\d{1,40}$/.test(id)) return `q-${id}`
  const isPlain = /^[A-Za-z0-9][\w.:-]{0,99}$/.test(id) && !(id in {})
  return isPlain ? id : `q-${contentHash(id).slice(0, 12)}`
}

/** Ids of earlier questions that these are, surest signs first; null where there was none. */
function keptIds(
  questions: readonly ImportedQuestion[],
  proposed: readonly string[],
  earlier: readonly EarlierQuestion[],
): (string | null)[] {
  const kept: (string | null)[] = questions.map(() => null)
  const free = new Set(earlier.keys())
  const keep = (index: number, place: number | undefined) => {
    if (place === undefined || !free.has(place)) return
    kept[index] = earlier[place]?.id ?? null
    free.delete(place)
  }
  const signs: ((question: ImportedQuestion | EarlierQuestion, id: string) => string | null)[] = [
    (_, id) => fold(id),
    (question) => wordingKey(question),
    ({ stem }) => normalizedText(stem),
  ]
  for (const sign of signs) {
    const places = solePlaces(earlier, free, (question) => sign(question, question.id))
    questions.forEach((question, index) => {
      if (kept[index] === null) keep(index, places.get(sign(question, proposed[index] ?? '') ?? ''))
    })
  }
  keepReworded({ questions, earlier, kept, free, keep })
  return kept
}

/** Where a sign is that of one question only. */
function solePlaces(
  earlier: readonly EarlierQuestion[],
  free: ReadonlySet<number>,
  sign: (question: EarlierQuestion) => string | null,
): Map<string, number> {
  const places = new Map<string, number | null>()
  for (const place of free) {
    const question = earlier[place]
    const value = question ? sign(question) : null
    if (value !== null) places.set(value, places.has(value) ? null : place)
  }
  return new Map([...places].flatMap(([value, place]) => (place === null ? [] : [[value, place]])))
}

type Rest = {
  questions: readonly ImportedQuestion[]
  earlier: readonly EarlierQuestion[]
  kept: readonly (string | null)[]
  free: ReadonlySet<number>
  keep: (index: number, place: number | undefined) => void
}

/** The likest pairs first: what a question is likest to may be likest to another. */
function keepReworded({ questions, earlier, kept, free, keep }: Rest): void {
  if (free.size === 0) return
  const wholes = earlier.map((question) => featuresOf(`${question.stem}\n${optionSet(question)}`))
  const byOptions = solePlaces(earlier, free, tellingOptions)
  const find = createFinder(wholes, reworded)
  const likest = (index: number): Pair[] => {
    const question = questions[index]
    if (!question || kept[index] !== null) return []
    const whole = featuresOf(`${question.stem}\n${optionSet(question)}`)
    const found = find(whole, (at) => free.has(at) && hasSameNumbers(question, earlier[at]))
    const place = byOptions.get(tellingOptions(question) ?? '')
    const sameKind = place === undefined ? undefined : earlier[place]
    if (place === undefined || !free.has(place) || !hasSameNumbers(question, sameKind))
      return found ? [{ index, place: found.index, share: found.share }] : []
    const share = similarity(featuresOf(question.stem), featuresOf(sameKind?.stem ?? ''))
    return share >= sameOptions ? [{ index, place, share: 1 + share }] : []
  }
  let open = [...questions.keys()]
  for (let round = 0; round < mostRounds && open.length > 0; round += 1) {
    const pairs = open.flatMap(likest).toSorted((a, b) => b.share - a.share)
    for (const { index, place } of pairs) keep(index, place)
    open = pairs.map(({ index }) => index).filter((index) => kept[index] === null)
  }
}

type Pair = { index: number; place: number; share: number }

/** Whoever lost the likest one looks for another so many times. */
const mostRounds = 5

/** "True" and "False" say nothing about which question they belong to. */
const shortestTelling = 24

function tellingOptions(question: Pick<ImportedQuestion, 'options' | 'prompts'>): string | null {
  const set = optionSet(question)
  return question.options.length > 1 && set.length >= shortestTelling ? set : null
}

/** Another number makes another question, however alike the words are. */
function hasSameNumbers(
  one: Pick<ImportedQuestion, 'stem'>,
  other?: Pick<ImportedQuestion, 'stem'>,
): boolean {
  return numbersOf(one.stem) === numbersOf(other?.stem ?? '')
}

function numbersOf(stem: string): string {
  return (stem.match(/\d+/g) ?? []).toSorted().join(' ')
}
