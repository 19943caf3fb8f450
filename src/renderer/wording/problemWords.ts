/** The words for problems with questions: what is wrong with one, where a text stands, why one stays out of mocks. */
import type { OptionId } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import type { Objection } from '#core/problems/keyRuling'
import type { ProblemKind, TextPlace } from '#core/problems/problemReport'
import { letterOf } from './format'

export const kindWords: Record<ProblemKind, string> = {
  wrongKey: 'Wrong answer',
  unclear: 'Unclear wording',
  outdated: 'Outdated',
  typo: 'Typo',
  other: 'Something else',
}

/** Why a question stays out of mocks, in one sentence. */
export const objectionWords: Record<Objection, string> = {
  leftOut: 'You left this question out of mock exams, practice, and reviews.',
  ruledOut: 'You ruled that this bank’s answer is wrong, so the question stays out of mock exams.',
  disputed: 'Your banks disagree on the answer, so the question stays out of mock exams for now.',
}

/** The same as one word or two, for a list. */
export const objectionTags: Record<Objection, string> = {
  leftOut: 'left out',
  ruledOut: 'ruled wrong',
  disputed: 'answer disputed',
}

/** Where a text stands; options by the letters they have on screen. */
export function placeWords(
  place: TextPlace,
  question: Pick<Question, 'prompts'>,
  optionOrder: readonly OptionId[],
): string {
  switch (place.field) {
    case 'stem':
      return 'Question'
    case 'explanation':
      return 'Explanation'
    case 'option':
      return `Option ${letterOf(optionOrder.indexOf(place.optionId))}`
    case 'why':
      return `Reason for option ${letterOf(optionOrder.indexOf(place.optionId))}`
    case 'prompt':
      return `Prompt ${question.prompts.findIndex(({ id }) => id === place.promptId) + 1}`
  }
}
