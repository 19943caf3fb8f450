/** Where a text of a question stands, in words. */
import type { OptionId } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import type { TextPlace } from '#core/problems/problemReport'
import { questionProblemWords } from './en/questionProblems'
import { letterOf } from './format'

/** Where a text stands; options by the letters they have on screen. */
export function placeWords(
  place: TextPlace,
  question: Pick<Question, 'prompts'>,
  optionOrder: readonly OptionId[],
): string {
  switch (place.field) {
    case 'stem':
      return questionProblemWords.stem
    case 'explanation':
      return questionProblemWords.explanation
    case 'option':
      return questionProblemWords.option(letterOf(optionOrder.indexOf(place.optionId)))
    case 'why':
      return questionProblemWords.reason(letterOf(optionOrder.indexOf(place.optionId)))
    case 'prompt':
      return questionProblemWords.prompt(question.prompts.findIndex(({ id }) => id === place.promptId) + 1)
  }
}
