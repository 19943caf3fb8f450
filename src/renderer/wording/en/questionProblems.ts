/** What is wrong with a question, where a text of it stands, and why it stays out of mocks. */
import type { Objection } from '#core/problems/keyRuling'
import type { ProblemKind } from '#core/problems/problemReport'
import { spoken } from '../language'

export const questionProblemWords = spoken('questionProblems', {
  kinds: {
    wrongKey: 'Wrong answer',
    unclear: 'Unclear wording',
    outdated: 'Outdated',
    typo: 'Typo',
    other: 'Something else',
  } satisfies Record<ProblemKind, string>,
  objections: {
    leftOut: 'You left this question out of mock exams, practice, and reviews.',
    ruledOut: 'You ruled that this bank’s answer is wrong, so the question stays out of mock exams.',
    disputed: 'Your banks disagree on the answer, so the question stays out of mock exams for now.',
  } satisfies Record<Objection, string>,
  objectionTags: {
    leftOut: 'left out',
    ruledOut: 'ruled wrong',
    disputed: 'answer disputed',
  } satisfies Record<Objection, string>,
  stem: 'Question',
  explanation: 'Explanation',
  option: (letter: string, text: string) => `Option ${letter}${inShort(text)}`,
  reason: (letter: string, text: string) => `Reason for option ${letter}${inShort(text)}`,
  prompt: (number: number) => `Prompt ${number}`,
})

function inShort(text: string): string {
  return text === '' ? '' : ` (${text})`
}
