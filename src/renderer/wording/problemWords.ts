/** Where a text of a question stands, in words. */
import type { OptionId } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import { plainText } from '#core/common/plainText'
import type { TextPlace } from '#core/problems/problemReport'
import { questionProblemWords } from './en/questionProblems'
import { letterOf } from './format'

/** Longest beginning of an option that goes beside its letter. */
const beginning = 40

/** Where a text stands; options by the letters they have on screen and by how they begin. */
export function placeWords(
  place: TextPlace,
  question: Pick<Question, 'prompts' | 'options'>,
  optionOrder: readonly OptionId[],
): string {
  switch (place.field) {
    case 'stem':
      return questionProblemWords.stem
    case 'explanation':
      return questionProblemWords.explanation
    case 'option':
      return questionProblemWords.option(...optionOf(place.optionId, question, optionOrder))
    case 'why':
      return questionProblemWords.reason(...optionOf(place.optionId, question, optionOrder))
    case 'prompt':
      return questionProblemWords.prompt(question.prompts.findIndex(({ id }) => id === place.promptId) + 1)
  }
}

/** Its letter, and its text in short; a letter alone may be that of another order. */
function optionOf(
  optionId: OptionId,
  { options }: Pick<Question, 'options'>,
  optionOrder: readonly OptionId[],
): [letter: string, text: string] {
  const text = plainText(options.find(({ id }) => id === optionId)?.text ?? '')
  const short = text.length > beginning ? `${text.slice(0, beginning).trimEnd()}…` : text
  return [letterOf(optionOrder.indexOf(optionId)), short]
}
