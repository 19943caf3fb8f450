/** Rules on a bank as a whole: what a candidate could win by without knowing anything. */
import type { Problem } from '#core/bank'
import { problemOf, type Fault } from '../problem'
import type { BankContent } from '../readBank'

const enoughQuestions = 40
const longestShare = 0.35
/** Of four places each should hold the key in a quarter of the questions. */
const placeShares = { low: 0.18, high: 0.32 }

/** Codes: `longest-is-key`, `key-place`. Single-choice questions with four options count, from forty of them on. */
export function balanceProblems({ questions }: BankContent): Problem[] {
  const singles = questions
    .map(({ question }) => question)
    .filter(({ type, options }) => type === 'single' && options.length === 4)
  if (singles.length < enoughQuestions) return []
  const longest = singles.filter(({ options }) => {
    const lengths = options.map(({ text }) => text.length)
    const most = Math.max(...lengths)
    return (
      lengths.filter((length) => length === most).length === 1 && options[lengths.indexOf(most)]?.isCorrect
    )
  })
  const problems: Problem[] = []
  const report = (fault: Pick<Fault, 'code' | 'message' | 'advice'>) =>
    problems.push(problemOf('questions', { severity: 'warning', ...fault }))
  const share = longest.length / singles.length
  if (share > longestShare) {
    report({
      code: 'longest-is-key',
      message: `The longest option is the key in ${percent(share)} of single-choice questions; ${percent(longestShare)} is the most.`,
      advice: 'Shorten keys, or give wrong options as much to say.',
    })
  }
  for (const place of [0, 1, 2, 3]) {
    const held = singles.filter(({ options }) => options[place]?.isCorrect).length / singles.length
    if (held >= placeShares.low && held <= placeShares.high) continue
    report({
      code: 'key-place',
      message: `Option ${place + 1} holds the key in ${percent(held)} of single-choice questions.`,
      advice: 'Move keys about until each place holds about a quarter.',
    })
  }
  return problems
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
