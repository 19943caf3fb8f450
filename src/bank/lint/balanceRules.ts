/**
 * Rules on a bank as a whole: what a candidate could win by without knowing anything.
 * Invariant: a bank too small to show a pattern is not blamed for one.
 */
import type { Problem } from '#core/bank/bank'
import type { Question } from '#core/bank/question'
import { problemOf } from '../problem'
import type { BankContent } from '../readBank'
import { clueShares, type Clues } from './clues'
import type { Saying } from './questionTexts'

const enoughQuestions = 40
const longestShare = 0.35
/** Of four places each should hold the key in a quarter of the questions. */
const placeShares = { low: 0.18, high: 0.32 }

/**
 * Codes: `longest-is-key`, `clue-finds-key`, `key-place`. From forty questions of a kind on; places are those of four
 * options.
 */
export function balanceProblems({ questions }: BankContent): Problem[] {
  const all = questions.map(({ question }) => question)
  const singles = all.filter(({ type }) => type === 'single')
  const { single, multiple } = clueShares(all)
  const sayings = [
    ...(singles.length < enoughQuestions ? [] : lengthSayings(singles)),
    ...clueSayings('single', single),
    ...clueSayings('multiple', multiple),
    ...placeSayings(singles.filter(({ options, hasFixedOrder }) => options.length === 4 && !hasFixedOrder)),
  ]
  return sayings.map((saying) => problemOf('questions', { severity: 'warning', ...saying }))
}

function lengthSayings(singles: readonly Question[]): Saying[] {
  const share = shareOf(singles, isLongestKey)
  if (share <= longestShare) return []
  return [
    {
      code: 'longest-is-key',
      message: `The longest option is the key in ${percent(share)}% of single-choice questions; ${percent(longestShare)}% is the most.`,
      advice: 'Shorten keys, or give wrong options as much to say.',
    },
  ]
}

function clueSayings(type: 'single' | 'multiple', { questionCount, most, clues }: Clues): Saying[] {
  if (questionCount < enoughQuestions) return []
  return (
    clues
      // The longest single option has a rule of its own.
      .filter(({ name, share }) => share > most && (name !== 'longest' || type !== 'single'))
      .map(({ name, share }) => ({
        code: 'clue-finds-key',
        message:
          type === 'single'
            ? `One clue, “${name}”, finds ${percent(share)}% of the keys of single-choice questions; ${percent(most)}% is the most.`
            : `One clue, “${name}”, finds ${percent(share)}% of the keys of multiple-response questions; ${percent(most)}% is the most.`,
        advice: 'Word keys and wrong options alike, so that only the stem tells them apart.',
      }))
  )
}

/** Whether the key alone is the longest. */
function isLongestKey({ options }: Question): boolean {
  const most = Math.max(...options.map(({ text }) => text.length))
  const longest = options.filter(({ text }) => text.length === most)
  return longest.length === 1 && longest.every(({ isCorrect }) => isCorrect)
}

function placeSayings(singles: readonly Question[]): Saying[] {
  if (singles.length < enoughQuestions) return []
  return [0, 1, 2, 3].flatMap((place): Saying[] => {
    const share = shareOf(singles, ({ options }) => options[place]?.isCorrect === true)
    if (share >= placeShares.low && share <= placeShares.high) return []
    return [
      {
        code: 'key-place',
        message: `Option ${place + 1} of four holds the key in ${percent(share)}% of single-choice questions.`,
        advice: 'Move keys about until each place holds about a quarter.',
      },
    ]
  })
}

function shareOf(questions: readonly Question[], has: (question: Question) => boolean): number {
  return questions.filter(has).length / questions.length
}

function percent(share: number): number {
  return Math.round(share * 100)
}
