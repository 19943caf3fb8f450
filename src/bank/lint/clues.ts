/**
 * What a candidate who knows nothing of the field could choose by: how options are worded, and which words of the stem
 * they repeat. Each clue ranks the options of a question. Invariant: a clue sees no key.
 */
import type { Option, Question } from '#core/bank/question'

/** An option among the others of its question, under its stem. */
type Seat = { option: Option; others: readonly Option[]; stem: string }
type Clue = { name: string; score: (seat: Seat) => number }

const wordsOf = (text: string, length = 3) =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= length))

/** Of an option's words, how many each of the others has on average: 0 to 1. */
function likeness({ option, others }: Seat): number {
  const words = wordsOf(option.text)
  const shared = others.map(({ text }) => [...wordsOf(text)].filter((word) => words.has(word)).length)
  return shared.reduce((sum, count) => sum + count, 0) / Math.max(1, words.size * others.length)
}

/** How many words of four letters and more an option takes from its stem. */
function echoes({ option, stem }: Seat): number {
  const asked = wordsOf(stem, 4)
  return [...wordsOf(option.text, 4)].filter((word) => asked.has(word)).length
}

const firstWord = ({ text }: Option) => /[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase() ?? ''

/** 1 for an option that begins as no other does. */
function beginsAlone({ option, others }: Seat): number {
  return Number(others.every((other) => firstWord(other) !== firstWord(option)))
}

const has =
  (pattern: RegExp) =>
  ({ option }: Seat) =>
    Number(pattern.test(option.text))

/** From handbooks on writing test items: what the test-wise look for. */
const clues: Clue[] = [
  { name: 'longest', score: ({ option }) => option.text.length },
  { name: 'shortest', score: ({ option }) => -option.text.length },
  { name: 'echoes the stem', score: echoes },
  {
    name: 'hedged',
    score: has(/\b(about|can|could|fitting|may|might|often|slightly|some|typically|unless|usually)\b/i),
  },
  { name: 'unlike the others', score: (seat) => -likeness(seat) },
  { name: 'begins unlike the others', score: beginsAlone },
  { name: 'most like the others', score: likeness },
  {
    name: 'nothing absolute',
    score: (seat) => -has(/\b(all|always|any|each|every|never|no|none|only)\b/i)(seat),
  },
  { name: 'with code', score: has(/`/) },
  { name: 'with a number', score: has(/\d/) },
]

/** `share` is how many keys the clue finds, 0 to 1; among options that it ranks alike, chance decides. */
export type ClueShare = { name: string; share: number }

/** `chance` is what blind choice finds, `most` what a clue may find: above it, wording and not knowledge is tested. */
export type Clues = { questionCount: number; chance: number; most: number; clues: ClueShare[] }

/** A clue may find as many more keys than chance as 32% are more than a quarter. */
const mostOverChance = 0.32 / 0.25

/**
 * How far each clue leads, in single-choice questions with four options and in multiple-response questions, of which
 * as many options are taken as they ask for.
 */
export function clueShares(questions: readonly Question[]): { single: Clues; multiple: Clues } {
  return {
    single: cluesIn(questions.filter(({ type, options }) => type === 'single' && options.length === 4)),
    multiple: cluesIn(questions.filter(({ type }) => type === 'multiple')),
  }
}

function cluesIn(questions: readonly Question[]): Clues {
  const count = questions.length
  const mean = (of: (question: Question) => number) =>
    questions.reduce((sum, question) => sum + of(question), 0) / Math.max(1, count)
  const chance = mean(({ options }) => keysOf(options) / options.length)
  // In few questions a clue may find that many by accident: two standard errors.
  const accident = chance + 2 * Math.sqrt((chance * (1 - chance)) / Math.max(1, count))
  return {
    questionCount: count,
    chance,
    most: Math.min(1, Math.max(chance * mostOverChance, accident)),
    clues: clues.map(({ name, score }) => ({ name, share: mean((question) => foundShare(question, score)) })),
  }
}

const keysOf = (options: readonly Option[]) => options.filter(({ isCorrect }) => isCorrect).length

/** Takes as many options as there are keys, best first, and says what share of the keys is among them. */
function foundShare({ options, stem }: Question, score: Clue['score']): number {
  const ranked = options.map((option) => ({
    isCorrect: option.isCorrect,
    score: score({ option, others: options.filter((other) => other !== option), stem }),
  }))
  const keyCount = keysOf(options)
  let left = keyCount
  let found = 0
  for (const level of [...new Set(ranked.map((rank) => rank.score))].toSorted((a, b) => b - a)) {
    const alike = ranked.filter((rank) => rank.score === level)
    const taken = Math.min(left, alike.length)
    found += (taken * alike.filter(({ isCorrect }) => isCorrect).length) / alike.length
    left -= taken
  }
  return found / Math.max(1, keyCount)
}
