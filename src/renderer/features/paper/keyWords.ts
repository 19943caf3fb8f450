/** What is right, as a corrector compares it with an answer sheet. */
import { keySequence, type Option, type Question } from '#core/bank/question'
import { letterOf } from '../../wording/format'

/** `B`, `A, D`, `C-A-B`, `1B 2A`, `42 ± 0.5 GB`, `Kinesis or Data Streams`. `options` in the order they are lettered. */
export function keyWords(question: Question, options: readonly Option[]): string {
  const letter = (optionId: string) => letterOf(options.findIndex(({ id }) => id === optionId))
  switch (question.type) {
    case 'single':
    case 'multiple':
      return options
        .filter(({ isCorrect }) => isCorrect)
        .map(({ id }) => letter(id))
        .join(question.type === 'single' ? ' or ' : ', ')
    case 'ordering':
      return keySequence(question.options)
        .map(({ id }) => letter(id))
        .join('-')
    case 'matching':
      return question.prompts.map(({ answer }, index) => `${index + 1}${letter(answer)}`).join(' ')
    case 'numeric':
      return numbersOf(question)
    case 'text':
      return question.textAnswer?.accepted.join(' or ') ?? ''
  }
}

function numbersOf({ numericAnswer }: Question): string {
  if (!numericAnswer) return ''
  const { value, tolerance, unit, also = [] } = numericAnswer
  const numbers = [{ value, tolerance }, ...also].map((right) =>
    right.tolerance ? `${right.value} ± ${right.tolerance}` : String(right.value),
  )
  return `${numbers.join(' or ')} ${unit ?? ''}`.trimEnd()
}
