/**
 * What a candidate who knows nothing of the field could choose by: the wording of options alone. Each clue points at
 * one or more options of a question. Invariant: a clue sees no stem and no key.
 */
import type { Option, Question } from '#core/bank/question'

type Clue = { name: string; score: (option: Option, others: readonly Option[]) => number }

const wordsOf = ({ text }: Option) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu))

/** How many words an option has in common with each of the others, summed up. */
function sharedWords(option: Option, others: readonly Option[]): number {
  const words = wordsOf(option)
  return others.reduce((sum, other) => sum + [...wordsOf(other)].filter((word) => words.has(word)).length, 0)
}

const has = (pattern: RegExp) => (option: Option) => Number(pattern.test(option.text))

/** From handbooks on writing test items: what the test-wise look for. */
const clues: Clue[] = [
  { name: 'longest', score: ({ text }) => text.length },
  { name: 'shortest', score: ({ text }) => -text.length },
  {
    name: 'most like the others',
    score: (option, others) => sharedWords(option, others) / Math.max(1, wordsOf(option).size),
  },
  { name: 'least like the others', score: (option, others) => -sharedWords(option, others) },
  { name: 'hedged', score: has(/\b(about|can|fitting|may|often|slightly|some|usually)\b/i) },
  {
    name: 'nothing absolute',
    score: (option) => -has(/\b(all|always|any|each|every|never|no|none|only)\b/i)(option),
  },
  { name: 'with code', score: has(/`/) },
  { name: 'with a number', score: has(/\d/) },
]

/** `share` is how often the clue finds the key, 0 to 1; among options that it points at alike, chance decides. */
export type ClueShare = { name: string; share: number }

/** How far each clue leads in single-choice questions; `chance` is what blind choice gives. */
export function clueShares(questions: readonly Question[]): { chance: number; clues: ClueShare[] } {
  const singles = questions.filter(({ type }) => type === 'single')
  const mean = (of: (question: Question) => number) =>
    singles.reduce((sum, question) => sum + of(question), 0) / Math.max(1, singles.length)
  return {
    chance: mean(({ options }) => 1 / options.length),
    clues: clues.map(({ name, score }) => ({ name, share: mean(({ options }) => hitShare(options, score)) })),
  }
}

function hitShare(options: readonly Option[], score: Clue['score']): number {
  const scores = options.map((option) =>
    score(
      option,
      options.filter((other) => other !== option),
    ),
  )
  const most = Math.max(...scores)
  const pointedAt = options.filter((_, index) => scores[index] === most)
  return pointedAt.filter(({ isCorrect }) => isCorrect).length / pointedAt.length
}
