/**
 * Gathers what a format cannot hold, with the number of questions it is true of.
 * Invariant: a sentence stands once, however many questions it is about.
 */
import type { Question } from '#core/bank/question'

export type Losses = {
  /** `what` is a sentence without its end, such as "Why an option is wrong stays behind". */
  lose: (what: string) => void
  /** A question that is not exported at all, and why, without the end of the sentence. */
  leaveOut: (why: string) => void
  sentences: () => string[]
}

/** Nothing lost yet. */
export function createLosses(): Losses {
  const left = new Map<string, number>()
  const lost = new Map<string, number>()
  const count = (counts: Map<string, number>, what: string) => {
    counts.set(what, (counts.get(what) ?? 0) + 1)
  }
  return {
    lose: (what) => count(lost, what),
    leaveOut: (why) => count(left, why),
    sentences: () => [
      ...Array.from(left, ([why, number]) =>
        number === 1 ? `1 question left out: ${why}.` : `${number} questions left out: ${why}.`,
      ),
      ...Array.from(lost, ([what, number]) =>
        number === 1 ? `${what} (1 question).` : `${what} (${number} questions).`,
      ),
    ],
  }
}

/** What questions carry besides text and key, as it is told when it stays behind. */
const extras = {
  why: [
    'Why each option is right or wrong stays behind',
    ({ options, prompts }: Question) => [...options, ...prompts].some(({ why }) => why !== ''),
  ],
  explanation: ['Explanations stay behind', ({ explanation }: Question) => explanation !== ''],
  objectives: ['Exam tasks stay behind', ({ objectives }: Question) => objectives.length > 0],
  topic: ['Topics stay behind', ({ topic }: Question) => topic !== ''],
  tags: ['Tags stay behind', ({ tags = [] }: Question) => tags.length > 0],
  facts: ['Links to facts stay behind', ({ facts }: Question) => facts.length > 0],
  difficulty: ['Difficulty stays behind', ({ difficulty }: Question) => difficulty !== 2],
  calculation: [
    'That a question needs a calculation stays behind',
    ({ isCalculation }: Question) => isCalculation,
  ],
  references: ['References stay behind', ({ references }: Question) => references.length > 0],
  asOf: ['The date of the last check stays behind', ({ asOf }: Question) => asOf !== null],
  source: ['Where a question comes from stays behind', ({ source }: Question) => source !== 'unknown'],
  order: ['That options keep their order stays behind', ({ hasFixedOrder }: Question) => hasFixedOrder],
  stimulus: [
    'The case study is repeated in each of its questions',
    ({ stimulus }: Question) => stimulus !== null,
  ],
  flip: ['The flip stays behind', ({ flip }: Question) => flip !== undefined],
  drawn: [
    'Numbers that are drawn anew each time are those of one draw',
    ({ drawn }: Question) => drawn !== undefined,
  ],
  weights: [
    'Weights of options stay behind; the key stays',
    ({ options }: Question) => options.some(({ weight }) => weight !== undefined),
  ],
} as const satisfies Record<string, readonly [string, (question: Question) => boolean]>

export type Extra = keyof typeof extras

/** Reports everything of a question but what the format keeps. */
export function loseExtras(losses: Losses, question: Question, kept: readonly Extra[]): void {
  for (const [name, [what, isThere]] of Object.entries(extras)) {
    if (!kept.includes(name as Extra) && isThere(question)) losses.lose(what)
  }
}
