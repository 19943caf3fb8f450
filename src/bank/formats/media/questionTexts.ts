/** Every text of a question that is Markdown, changed in one go. */
import type { ImportedQuestion } from '../imported'

/** The question with `change` applied to each of its Markdown texts. */
export function withTexts(
  question: ImportedQuestion,
  change: (markdown: string) => string,
): ImportedQuestion {
  const { stimulus } = question
  return {
    ...question,
    stem: change(question.stem),
    explanation: change(question.explanation),
    options: question.options.map((option) => ({
      ...option,
      text: change(option.text),
      why: change(option.why),
    })),
    prompts: question.prompts.map((prompt) => ({
      ...prompt,
      text: change(prompt.text),
      why: change(prompt.why),
    })),
    stimulus: stimulus && { ...stimulus, text: change(stimulus.text) },
  }
}
